package org.samtal.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samtal.client.SmtpClient;

/**
 * Fills a product with the company Nordvik: {@code Demo http://localhost:8080 2525}, with the first administrator's
 * e-mail and password in SAMTAL_BOOTSTRAP_ADMIN_EMAIL and SAMTAL_BOOTSTRAP_ADMIN_PASSWORD. A second run adds nothing.
 */
public final class Demo {
    private static final int BATCH = 20;

    private final Api api;
    private final String smtpHost;
    private final int smtpPort;

    private Demo(Api api, String smtpHost, int smtpPort) {
        this.api = api;
        this.smtpHost = smtpHost;
        this.smtpPort = smtpPort;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var base = URI.create(arguments[0]);
        var email = System.getenv("SAMTAL_BOOTSTRAP_ADMIN_EMAIL");
        var password = System.getenv("SAMTAL_BOOTSTRAP_ADMIN_PASSWORD");
        fill(base, Integer.parseInt(arguments[1]), email, password);
    }

    /** Fills the product as this administrator; every agent gets the same password. */
    public static void fill(URI base, int smtpPort, String email, String password)
            throws IOException, InterruptedException {
        var demo = new Demo(Api.signedIn(base, email, password), "127.0.0.1", smtpPort);
        demo.addAgents(password);
        demo.addHistory();
        System.out.println("Nordvik is here: sign in at " + base + " as " + email + ".");
    }

    private void addAgents(String password) throws IOException, InterruptedException {
        var there = Json.items(api.get("/agents")).stream()
                .map(agent -> agent.get("email"))
                .collect(Collectors.toSet());
        for (var agent : Company.AGENTS) {
            if (!there.contains(agent.email())) {
                var draft = new HashMap<String, Object>();
                draft.put("name", agent.name());
                draft.put("email", agent.email());
                draft.put("password", password);
                draft.put("role", agent.role());
                draft.put("language", agent.language());
                api.post("/agents", draft);
            }
        }
    }

    private void addHistory() throws IOException, InterruptedException {
        var inbox = Json.items(api.get("/inboxes")).get(0);
        var history = new History(Instant.now(), Long.parseLong(inbox.get("id").toString())).conversations();
        var isNew = false;
        for (var from = 0; from < history.size(); from += BATCH) {
            isNew |= add(history.subList(from, Math.min(history.size(), from + BATCH)));
        }
        if (isNew) {
            send(inbox.get("fallbackAddress").toString());
        }
    }

    /** True when a conversation was not there before. */
    private boolean add(List<Map<String, Object>> conversations) throws IOException, InterruptedException {
        var results = Json.items(api.post("/imports", Map.of("conversations", conversations)));
        return results.stream().anyMatch(result -> "true".equals(result.get("created")));
    }

    private void send(String inbox) throws IOException {
        for (var mail : new LiveMails(inbox).all()) {
            var reply = SmtpClient.deliver(smtpHost, smtpPort, mail);
            if (!reply.isPositive()) {
                throw new IOException("The mail server answered " + reply.code() + " " + reply.text());
            }
        }
    }
}
