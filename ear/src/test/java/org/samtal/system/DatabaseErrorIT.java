package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samtal.harness.Colleague;
import org.samtal.harness.PlainBrowser;
import org.samtal.harness.Product;
import org.samtal.harness.SystemTest;

/** What the database refuses is told in the log, without the values of the row. */
@SystemTest
class DatabaseErrorIT {
    private static final String CANARY = "canary-5b1e";

    private final Product product;

    DatabaseErrorIT(Product product) {
        this.product = product;
    }

    /** S21: a form that lacks a field is refused by the database alone, together with the hash of the password. */
    @Test
    void s21RefusedRowShouldLeaveNoValuesInTheLog() {
        var mona = Colleague.hired(product, "agent");
        var before = product.console().length();

        var answer = PlainBrowser.somewhere(product)
                .enter(mona.email(), Product.PASSWORD)
                .press("/settings/profile", "form", "save", Map.of("signature", CANARY));

        assertEquals(500, answer.status());
        var told = product.console().substring(before);
        assertTrue(told.contains("language"), told);
        assertFalse(told.contains("pbkdf2"), told);
        assertFalse(told.contains(CANARY), told);
    }
}
