package org.samtal.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs plain statements on the connection of the running transaction: for the few that every mail needs, where going
 * through the persistence context costs several times what the database does.
 *
 * <p>What the persistence context holds back is not seen here: whoever needs it flushes first.
 */
public final class Sql {

    /** Makes something of the row a result stands at. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Sql() {}

    /** Changes rows and says how many. */
    public static int update(Connection connection, String statement, Object... values) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            set(prepared, values);
            return prepared.executeUpdate();
        }
    }

    /** Inserts a row of each of these sets of values, all of them sent at once. */
    public static void insertEach(Connection connection, String statement, List<Object[]> sets) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            runEach(prepared, sets);
        }
    }

    /** Updates rows with each of these sets of values, all of them sent at once; how many rows each has changed. */
    public static int[] updateEach(Connection connection, String statement, List<Object[]> sets) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            return runEach(prepared, sets);
        }
    }

    /**
     * Inserts a row of each of these sets of values where there is none yet, all of them sent at once; gives these columns
     * of each row that was inserted.
     *
     * @param columns numbers and times: the driver sends rows with a text one by one, since it can't tell their size
     */
    public static <T> List<Optional<T>> insertEachReturning(
            Connection connection, String statement, String[] columns, Row<T> row, List<Object[]> sets)
            throws SQLException {
        try (var prepared = connection.prepareStatement(statement, columns)) {
            var inserted = runEach(prepared, sets);
            var results = new ArrayList<Optional<T>>();
            try (var keys = prepared.getGeneratedKeys()) {
                for (var count : inserted) {
                    results.add(count == 1 && keys.next() ? Optional.of(row.read(keys)) : Optional.empty());
                }
            }
            return results;
        }
    }

    /** Changes one row at most and reads these columns of it as they are then; empty where no row was changed. */
    public static <T> Optional<T> updateReturning(
            Connection connection, String statement, String[] columns, Row<T> row, Object... values)
            throws SQLException {
        try (var prepared = connection.prepareStatement(statement, columns)) {
            set(prepared, values);
            prepared.executeUpdate();
            try (var keys = prepared.getGeneratedKeys()) {
                return keys.next() ? Optional.of(row.read(keys)) : Optional.empty();
            }
        }
    }

    /** Reads the first row. */
    public static <T> Optional<T> first(Connection connection, String query, Row<T> row, Object... values)
            throws SQLException {
        return all(connection, query, row, values).stream().findFirst();
    }

    /** Reads every row. */
    public static <T> List<T> all(Connection connection, String query, Row<T> row, Object... values)
            throws SQLException {
        try (var prepared = connection.prepareStatement(query)) {
            set(prepared, values);
            var found = new ArrayList<T>();
            try (var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        }
    }

    /**
     * A condition that a column is one of so many values, for {@link #oneOf(List)}. An array would do in one word, but
     * PostgreSQL plans a statement with an array anew each time.
     */
    public static String isOneOf(String column, int values) {
        return column + " in (?" + ", ?".repeat(values - 1) + ")";
    }

    /** The values, the last repeated until there are 1, 2, 4, 8…, so that there are few different statements. */
    public static <T> List<T> oneOf(List<T> values) {
        var padded = new ArrayList<>(values);
        while (Integer.bitCount(padded.size()) > 1) {
            padded.add(values.get(values.size() - 1));
        }
        return padded;
    }

    private static int[] runEach(PreparedStatement prepared, List<Object[]> sets) throws SQLException {
        for (var values : sets) {
            set(prepared, values);
            prepared.addBatch();
        }
        return prepared.executeBatch();
    }

    private static void set(PreparedStatement prepared, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
    }
}
