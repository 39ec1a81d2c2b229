package org.samtal.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Number of rows and a hash of the contents of every table, so that two databases can be compared.
 *
 * <p>The hash of a table is the sum of the SHA-256 of its rows, so that the order in which they come does not matter.
 */
record Fingerprint(Map<String, Table> tables) {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);
    private static final int ROWS_AT_A_TIME = 500;

    /** The rows and the hash of one table. */
    record Table(long rows, String hash) {
        @Override
        public String toString() {
            return rows + " " + hash;
        }
    }

    /** Reads every table of the product and of its job repository in the connection's present transaction. */
    static Fingerprint of(Connection connection) throws SQLException {
        var tables = new TreeMap<String, Table>();
        for (var name : names(connection)) {
            tables.put(name, read(connection, name));
        }
        return new Fingerprint(tables);
    }

    Fingerprint and(Fingerprint other) {
        var all = new TreeMap<>(tables);
        all.putAll(other.tables);
        return new Fingerprint(all);
    }

    /** Whether there is such a table, named by schema and name. */
    boolean has(String table) {
        return tables.keySet().stream().anyMatch(table::equalsIgnoreCase);
    }

    /** The tables that differ, each with both sides; empty when there are none. */
    List<String> differencesTo(Fingerprint other) {
        var names = new TreeSet<>(tables.keySet());
        names.addAll(other.tables.keySet());
        var none = new Table(0, "missing");
        return names.stream()
                .filter(name -> !tables.getOrDefault(name, none).equals(other.tables.getOrDefault(name, none)))
                .map(name ->
                        name + ": " + tables.getOrDefault(name, none) + " / " + other.tables.getOrDefault(name, none))
                .toList();
    }

    void write(Path file) throws IOException {
        var lines = new ArrayList<String>();
        tables.forEach((name, table) -> lines.add(name + " " + table));
        Files.write(file, lines);
    }

    static Fingerprint read(Path file) throws IOException {
        var tables = new TreeMap<String, Table>();
        for (var line : Files.readAllLines(file)) {
            var fields = line.split(" ");
            tables.put(fields[0], new Table(Long.parseLong(fields[1]), fields[2]));
        }
        return new Fingerprint(tables);
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var query = connection.createStatement();
                var tables = query.executeQuery("select table_schema, table_name from information_schema.tables"
                        + " where table_type = 'BASE TABLE' and lower(table_schema) in ('samtal', 'public')")) {
            while (tables.next()) {
                names.add(tables.getString(1) + "." + tables.getString(2));
            }
        }
        return names;
    }

    private static Table read(Connection connection, String name) throws SQLException {
        var sum = BigInteger.ZERO;
        var count = 0L;
        try (var query = connection.createStatement()) {
            query.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = query.executeQuery("select * from " + quoted(name))) {
                while (rows.next()) {
                    sum = sum.add(hash(rows)).mod(MODULUS);
                    count++;
                }
            }
        }
        return new Table(count, String.format("%064x", sum));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"").replace(".", "\".\"") + '"';
    }

    /** Each value goes in with its length before it, so that no two different rows read the same. */
    private static BigInteger hash(ResultSet row) throws SQLException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var columns = row.getMetaData();
            for (var column = 1; column <= columns.getColumnCount(); column++) {
                var value = bytes(row, column, columns.getColumnType(column));
                digest.update(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(row.wasNull() ? -1 : value.length)
                        .array());
                digest.update(value);
            }
            return new BigInteger(1, digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    private static byte[] bytes(ResultSet row, int column, int type) throws SQLException {
        var binary = type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY;
        var value = binary ? row.getBytes(column) : text(row.getString(column));
        return value == null ? new byte[0] : value;
    }

    private static byte[] text(String value) {
        return value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    }
}
