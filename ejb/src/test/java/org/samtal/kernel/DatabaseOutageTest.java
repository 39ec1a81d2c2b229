package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P02", "57P03", "90067", "90098", "90121"})
    void lostOrRefusedConnectionShouldBeAnOutage(String state) {
        assertTrue(DatabaseOutage.isBehind(new EJBException(new RuntimeException(new SQLException("gone", state)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01", "40001", "90131"})
    void refusedStatementShouldBeNone(String state) {
        assertFalse(DatabaseOutage.isBehind(new EJBException(new RuntimeException(new SQLException("no", state)))));
    }

    @Test
    void poolWithoutConnectionShouldBeAnOutage() {
        assertTrue(DatabaseOutage.isBehind(new RuntimeException(new SQLException(new ResourceException("IJ000453")))));
    }

    @Test
    void commitThatFailedWithTheConnectionShouldBeAnOutage() {
        var rolledBack = new RuntimeException("Could not commit");
        rolledBack.addSuppressed(new SQLException("terminated by administrator", "57P01"));

        assertTrue(DatabaseOutage.isBehind(new EJBException(rolledBack)));
    }

    @Test
    void mistakeOfOursShouldBeNone() {
        var circular = new IllegalStateException("one");
        circular.addSuppressed(new IllegalArgumentException("two", circular));

        assertFalse(DatabaseOutage.isBehind(circular));
        assertFalse(DatabaseOutage.isBehind(new SQLException("no state at all")));
    }
}
