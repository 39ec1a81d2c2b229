package org.samtal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.samtal.client.SmtpClient;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;

/** The installation that is measured. */
record Site(Product product, String inbox) {

    static Site of(Product product) {
        return new Site(product, new Desk(product).inboxAddress());
    }

    Rest rest() {
        return product.rest();
    }

    SmtpClient smtp() {
        try {
            return product.smtp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stack stack() {
        return new Stack(product::process, product.database()::processes);
    }

    /** The number of the inbox's latest change: it grows by one with each message that becomes visible. */
    long feedNumber() {
        var position = rest().read("/feed").getString("next");
        return Long.parseLong(position.substring(position.indexOf('.') + 1));
    }
}
