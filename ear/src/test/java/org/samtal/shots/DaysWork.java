package org.samtal.shots;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.io.IOException;
import org.samtal.browser.page.SystemPage;
import org.samtal.client.Mail;
import org.samtal.demo.Demo;
import org.samtal.harness.Await;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** What has happened at the demo company before its pictures are taken. */
final class DaysWork {
    private static final int ANSWERED = 12;
    private static final String ANSWER =
            "<p>Hello,</p><p>thank you for writing. We will look at it <b>tomorrow between 9 and 11</b>.</p>"
                    + "<ul><li>Please keep the place free.</li><li>The caretaker has the key.</li></ul><p>Nordvik</p>";

    private final Product product;

    DaysWork(Product product) {
        this.product = product;
    }

    /** Fills the company, answers customers, receives what nobody can read, and counts for the reports. */
    void happen(Page page) throws IOException, InterruptedException {
        Demo.fill(product.address(), product.smtpPort(), Product.ADMIN, Product.PASSWORD);
        answer();
        receiveUnreadable();
        new SystemPage(page).open().count();
    }

    private void answer() {
        var reply = Json.createObjectBuilder().add("html", ANSWER).build();
        product.rest().get("/conversations?status=open&limit=50").expect(200).items().stream()
                .filter(row -> row.isNull("assignee"))
                .filter(row -> !row.getString("subject").matches("(Undelivered|This week|Photos|Moving).*"))
                .limit(ANSWERED)
                .forEach(row -> product.rest()
                        .post("/conversations/" + Desk.id(row) + "/replies", reply)
                        .expect(201));
    }

    private void receiveUnreadable() {
        var inbox = new Desk(product).inboxAddress();
        product.deliver(Mail.from("scanner@kopia.example")
                .to(inbox)
                .subject("Scan 0012")
                .header("Content-Type", "multipart/mixed; boundary=x")
                .text("--x\r\n".repeat(5000)));
        var export =
                Mail.from("export@lager.example").to(inbox).subject("Lager").text("Lager");
        for (var number = 0; number < 2000; number++) {
            export.header("X-Row-" + number, "0");
        }
        product.deliver(export);
        Await.until(
                "both are in quarantine",
                () -> product.rest().all("/quarantine").size() == 2);
    }
}
