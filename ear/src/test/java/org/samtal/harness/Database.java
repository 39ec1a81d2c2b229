package org.samtal.harness;

import java.util.List;
import java.util.Map;

/** The database a product runs on: the variables that name it, and the processes that work for it. */
public interface Database extends AutoCloseable {
    String name();

    /** The SAMTAL_DB_* variables. */
    Map<String, String> environment();

    /** Its processes, for CPU time and memory; none where it runs inside the server. */
    List<ProcessHandle> processes();

    @Override
    void close();

    /** H2 in file mode inside the server, the product's default. */
    static Database h2() {
        return new EmbeddedH2();
    }

    /** PostgreSQL for tests that are not about durability: without fsync, as nothing outlives the run. */
    static Postgres postgresql() {
        return Postgres.start(false);
    }

    /** PostgreSQL as production runs it: fsync and synchronous commit on. */
    static Postgres durablePostgresql() {
        return Postgres.start(true);
    }

    /** Either by the name that -Dsamtal.db takes. */
    static Database durable(String name) {
        return name.equals("h2") ? h2() : durablePostgresql();
    }

    /** Needs no variables: the product makes its file below SAMTAL_DATA. */
    record EmbeddedH2() implements Database {
        @Override
        public String name() {
            return "h2";
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public List<ProcessHandle> processes() {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
