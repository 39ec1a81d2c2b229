package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.samtal.client.SmtpClient;
import org.samtal.harness.Await;
import org.samtal.harness.Desk;
import org.samtal.harness.Feed;
import org.samtal.harness.Places;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SystemTest;

/**
 * Mails as the world sends them, broken ones above all: each ends as a message or in quarantine with a reason, within ten
 * seconds, and none stops the next.
 */
@SystemTest
class CorpusIT {
    private static final Logger LOG = Logger.getLogger(CorpusIT.class.getName());
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Product product;
    private final Rest rest;
    private final Desk desk;
    private final Feed feed;

    CorpusIT(Product product, Rest rest) {
        this.product = product;
        this.rest = rest;
        desk = new Desk(product);
        feed = new Feed(rest);
    }

    @Test
    void ownFixturesShouldAllBeKept() throws IOException {
        survive(Places.project().resolve("jms/src/test/resources/mail"));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "samtal.mails",
            matches = ".+",
            disabledReason = "needs a folder of mails: -Dsamtal.mails=…")
    void givenMailsShouldAllBeKept() throws IOException {
        survive(Path.of(System.getProperty("samtal.mails")));
    }

    private void survive(Path folder) throws IOException {
        var fates = new TreeMap<Fate, List<Path>>();
        var known = new HashSet<String>();
        for (var mail : mails(folder)) {
            fates.computeIfAbsent(fate(mail, known), fate -> new ArrayList<>()).add(mail);
        }
        LOG.info(() -> folder + ": " + counted(fates));
        assertTrue(fates.containsKey(Fate.MESSAGE), "no mails in " + folder);
        assertEquals(List.of(), fates.getOrDefault(Fate.LOST, List.of()));
        assertTrue(reasons().stream().noneMatch(String::isBlank), "each mail in quarantine has its reason");
        sendAgain(folder);
    }

    /** A second time, every mail is known, and after them all a good one comes through. */
    private void sendAgain(Path folder) throws IOException {
        var before = outcomes();
        for (var mail : mails(folder)) {
            assertEquals(250, hand(withLineEnds(Files.readAllBytes(mail))).code(), mail::toString);
        }
        desk.receive(desk.mail());
        assertEquals(new Outcomes(before.messages() + 1, before.quarantined()), outcomes());
    }

    /** What can become of a mail. */
    private enum Fate {
        MESSAGE,
        QUARANTINED,
        KNOWN,
        LOST
    }

    private Fate fate(Path mail, Set<String> known) throws IOException {
        var raw = withLineEnds(Files.readAllBytes(mail));
        var before = outcomes();
        var reply = hand(raw);
        if (reply.code() != 250) {
            LOG.warning(() -> mail + " was answered with " + reply);
            return Fate.LOST;
        }
        if (!known.add(HexFormat.of().formatHex(raw))) {
            return Fate.KNOWN;
        }
        try {
            Await.until(mail + " is kept", LIMIT, () -> !outcomes().equals(before));
            return outcomes().quarantined() > before.quarantined() ? Fate.QUARANTINED : Fate.MESSAGE;
        } catch (AssertionError neither) {
            LOG.warning(neither.getMessage());
            return Fate.LOST;
        }
    }

    private static String counted(Map<Fate, List<Path>> fates) {
        return fates.entrySet().stream()
                .map(fate -> fate.getKey() + " " + fate.getValue().size())
                .collect(Collectors.joining(", "));
    }

    /** Messages seen and mails in quarantine so far. */
    private record Outcomes(int messages, int quarantined) {}

    private Outcomes outcomes() {
        return new Outcomes(feed.arrivals(), reasons().size());
    }

    private List<String> reasons() {
        return rest.all("/quarantine").stream()
                .map(row -> row.getString("reason"))
                .toList();
    }

    private SmtpClient.Reply hand(byte[] raw) throws IOException {
        try (var smtp = product.smtp()) {
            return smtp.deliver("corpus@example.com", raw, desk.inboxAddress());
        }
    }

    private static List<Path> mails(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    /** As a mail server hands a mail over, every line ends with CRLF. */
    private static byte[] withLineEnds(byte[] raw) {
        var mail = new ByteArrayOutputStream(raw.length);
        for (var i = 0; i < raw.length; i++) {
            if (raw[i] == '\n' && (i == 0 || raw[i - 1] != '\r')) {
                mail.write('\r');
            }
            mail.write(raw[i]);
        }
        return mail.toByteArray();
    }
}
