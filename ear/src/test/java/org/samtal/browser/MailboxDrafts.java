package org.samtal.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.samtal.harness.Dovecot;
import org.samtal.harness.Rest;

/** Mailboxes to connect without a form. */
final class MailboxDrafts {

    private MailboxDrafts() {}

    /** One that only receives. */
    static JsonObject receiving(Rest rest, String address, Dovecot dovecot) {
        return receiving(rest, address, dovecot, Dovecot.PASSWORD);
    }

    /** The same with another password. */
    static JsonObject receiving(Rest rest, String address, Dovecot dovecot, String password) {
        var inbox = rest.get("/inboxes").expect(200).items().get(0).getInt("id");
        return Json.createObjectBuilder()
                .add("inboxId", inbox)
                .add("name", "Nordvik")
                .add("address", address)
                .add(
                        "receiving",
                        Json.createObjectBuilder()
                                .add("host", "127.0.0.1")
                                .add("port", dovecot.port())
                                .add("tls", "none")
                                .add("user", Dovecot.USER)
                                .add("password", password))
                .build();
    }
}
