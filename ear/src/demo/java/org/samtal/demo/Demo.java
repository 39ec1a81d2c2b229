package org.samtal.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samtal.client.SmtpClient;

/** Fills a product with the company Nordvik, through its public interfaces only. A second run adds nothing. */
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

    /** Fills the product as this administrator, and tells what came in; every agent gets the same password. */
    public static String fill(URI base, int smtpPort, String email, String password)
            throws IOException, InterruptedException {
        var api = Api.signedIn(base, email, password);
        try {
            var demo = new Demo(api, "127.0.0.1", smtpPort);
            demo.addAgents(password);
            return demo.addHistory();
        } finally {
            api.signOut();
        }
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

    private String addHistory() throws IOException, InterruptedException {
        var inbox = Json.items(api.get("/inboxes")).get(0);
        var history = new History(Instant.now(), Long.parseLong(inbox.get("id").toString())).conversations();
        var fresh = 0L;
        for (var from = 0; from < history.size(); from += BATCH) {
            fresh += add(history.subList(from, Math.min(history.size(), from + BATCH)));
        }
        if (fresh == 0) {
            return "Nordvik is here since an earlier start.";
        }
        send(inbox.get("fallbackAddress").toString());
        return "Nordvik is here: " + Company.AGENTS.size() + " agents and " + fresh
                + " conversations of the last eight weeks.";
    }

    /** How many of the conversations were not there before. */
    private long add(List<Map<String, Object>> conversations) throws IOException, InterruptedException {
        var results = Json.items(api.post("/imports", Map.of("conversations", conversations)));
        return results.stream()
                .filter(result -> "true".equals(result.get("created")))
                .count();
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
