package org.samtal.bench;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.samtal.client.Mail;

/**
 * The mails of the measurement: seven new ones for three that answer an earlier one, 120 words as text and as HTML, every
 * tenth with a file of 200 kB. No two are alike, so nothing is saved by storing equal content once.
 */
final class MailMix {
    private static final int WORDS = 120;
    private static final int VOCABULARY = 20_000;
    private static final int REPLIES_IN_TEN = 3;
    private static final int FILE_EVERY = 10;
    private static final int FILE_SIZE = 200_000;
    private static final int REMEMBERED = 4096;

    /** A mail ready to send. */
    record Item(String sender, byte[] raw, String subject, boolean isNew) {}

    private final String inbox;
    private final AtomicLong made = new AtomicLong();
    private final String[] sent = new String[REMEMBERED];
    private final List<String> vocabulary = vocabulary();
    private final byte[] file = new byte[FILE_SIZE];

    MailMix(String inbox) {
        this.inbox = inbox;
        new Random(4711).nextBytes(file);
    }

    Item next() {
        var number = made.getAndIncrement();
        var random = ThreadLocalRandom.current();
        var subject = "Charger " + Long.toString(number, 36) + " " + UUID.randomUUID();
        var text = words(random);
        var mail = Mail.from("customer" + random.nextInt(50_000) + "@example.com")
                .to(inbox)
                .subject(subject)
                .text(text)
                .html("<html><body><div dir=\"ltr\"><p>" + text.replace("\n", "</p><p>") + "</p></div></body></html>");
        var earlier = sent[random.nextInt(REMEMBERED)];
        var isReply = earlier != null && number % 10 < REPLIES_IN_TEN;
        if (isReply) {
            mail.inReplyTo(earlier);
        }
        if (number % FILE_EVERY == FILE_EVERY - 1) {
            mail.attach("photo.jpg", "image/jpeg", file(random));
        }
        return new Item(mail.sender(), mail.bytes(), remember(number, mail, subject), !isReply);
    }

    private String remember(long number, Mail mail, String subject) {
        sent[(int) (number % REMEMBERED)] = mail.messageId();
        return subject;
    }

    private byte[] file(Random random) {
        var own = file.clone();
        for (var at = 0; at < own.length; at += 4096) {
            own[at] = (byte) random.nextInt();
        }
        return own;
    }

    /** Words as often as in a language: the n-th most common one with a share of 1/n. */
    private String words(Random random) {
        return IntStream.range(0, WORDS)
                .mapToObj(at -> vocabulary.get((int) Math.pow(VOCABULARY, random.nextDouble()) - 1)
                        + (at % 15 == 14 ? ".\n" : ""))
                .collect(Collectors.joining(" "));
    }

    private static List<String> vocabulary() {
        var random = new Random(42);
        var bytes = new byte[6];
        return IntStream.range(0, VOCABULARY)
                .mapToObj(at -> {
                    random.nextBytes(bytes);
                    return Base64.getEncoder()
                            .encodeToString(bytes)
                            .replaceAll("[^a-zA-Z]", "")
                            .toLowerCase(Locale.ROOT);
                })
                .toList();
    }
}
