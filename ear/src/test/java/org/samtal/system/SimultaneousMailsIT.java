package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SystemTest;

/** Mails that come at the same moment are stored together; each must fare as if it had come alone. */
@SystemTest
class SimultaneousMailsIT {
    private static final int MAILS = 12;

    private final Product product;
    private final Rest rest;
    private final Desk desk;

    SimultaneousMailsIT(Product product, Rest rest) {
        this.product = product;
        this.rest = rest;
        desk = new Desk(product);
    }

    @Test
    void eachShouldBeKeptByteForByte() {
        var mails = mails();

        assertEquals(accepted(MAILS), deliver(mails));

        for (var mail : mails) {
            var message = incoming(desk.awaitConversation(mail.messageId())).get(0);
            var raw = rest.get("/messages/" + Desk.id(message) + "/raw")
                    .expect(200)
                    .body();
            assertArrayEquals(mail.bytes(), Arrays.copyOfRange(raw, raw.length - mail.bytes().length, raw.length));
        }
    }

    @Test
    void eachShouldHaveItsOwnFile() {
        var files =
                IntStream.range(0, MAILS).mapToObj(SimultaneousMailsIT::file).toList();
        var mails = files.stream()
                .map(file -> desk.mail().attach("photo.jpg", "image/jpeg", file))
                .toList();

        assertEquals(accepted(MAILS), deliver(mails));

        for (var i = 0; i < MAILS; i++) {
            var message =
                    incoming(desk.awaitConversation(mails.get(i).messageId())).get(0);
            var attachment = message.getJsonArray("attachments").getJsonObject(0);
            var stored = rest.get("/attachments/" + Desk.id(attachment)).expect(200);
            assertArrayEquals(files.get(i), stored.body());
        }
    }

    @Test
    void copiesShouldBeStoredOnce() {
        var mail = desk.mail();
        var copies = Stream.generate(() -> mail).limit(MAILS).toList();

        assertEquals(accepted(MAILS), deliver(copies));

        assertEquals(1, incoming(desk.awaitConversation(mail.messageId())).size());
        desk.receive(desk.mail());
        var found = rest.get("/conversations?limit=20").expect(200).items().stream()
                .filter(row -> row.getJsonObject("contact").getString("email").equals(mail.sender()))
                .count();
        assertEquals(1, found);
    }

    @Test
    void oneCustomerShouldBeOneContact() {
        var customer = Desk.unique("bo") + "@example.com";
        var mails = Stream.generate(() -> desk.mailFrom(customer)).limit(MAILS).toList();

        assertEquals(accepted(MAILS), deliver(mails));

        var contacts = mails.stream()
                .map(mail -> Desk.id(desk.awaitConversation(mail.messageId()).getJsonObject("contact")))
                .distinct()
                .count();
        assertEquals(1, contacts);
    }

    @Test
    void answersToOneConversationShouldAllHaveTheirPlace() {
        var first = desk.mail();
        var conversation = Desk.id(desk.receive(first));
        var answers =
                mails().stream().map(mail -> mail.inReplyTo(first.messageId())).toList();

        assertEquals(accepted(MAILS), deliver(answers));

        answers.forEach(answer -> assertEquals(conversation, Desk.id(desk.awaitConversation(answer.messageId()))));
        var places = desk.messages(conversation).stream()
                .map(message -> message.getInt("seq"))
                .toList();
        assertEquals(IntStream.rangeClosed(1, MAILS + 1).boxed().toList(), places);
    }

    /** The answer is accepted right behind the mail it answers, so it may be read first. */
    @Test
    void answersShouldJoinTheMailThatCameAMomentBefore() {
        var mails = mails();
        var answers = mails.stream()
                .map(mail -> desk.mailFrom(mail.sender()).inReplyTo(mail.messageId()))
                .toList();

        assertEquals(accepted(2 * MAILS), deliverRounds(List.of(mails, answers)));

        for (var i = 0; i < MAILS; i++) {
            var conversation = desk.awaitConversation(answers.get(i).messageId());
            var ids = incoming(conversation).stream()
                    .map(message -> message.getString("messageId"))
                    .toList();
            assertEquals(List.of(mails.get(i).messageId(), answers.get(i).messageId()), ids);
        }
    }

    /** The first takes long to read, the others no time at all. */
    @Test
    void laterAnswersShouldNotOvertakeALargeOne() {
        var first = desk.mail();
        var conversation = Desk.id(desk.receive(first));
        var answers = Stream.generate(() -> desk.mailFrom(first.sender()).inReplyTo(first.messageId()))
                .limit(MAILS)
                .toList();
        answers.get(0).attach("video.mp4", "video/mp4", new byte[12_000_000]);

        answers.forEach(answer -> assertEquals(250, product.deliver(answer).code()));

        answers.forEach(answer -> desk.awaitConversation(answer.messageId()));
        var order = desk.messages(conversation, "incoming").stream()
                .map(message -> message.getString("messageId"))
                .toList();
        assertEquals(
                Stream.concat(Stream.of(first), answers.stream())
                        .map(Mail::messageId)
                        .toList(),
                order);
    }

    private List<Mail> mails() {
        return Stream.generate(desk::mail).limit(MAILS).toList();
    }

    private List<JsonObject> incoming(JsonObject conversation) {
        return desk.messages(Desk.id(conversation), "incoming");
    }

    private static byte[] file(int seed) {
        var content = new byte[300_000];
        new Random(seed).nextBytes(content);
        return content;
    }

    private static List<Integer> accepted(int mails) {
        return Stream.generate(() -> 250).limit(mails).toList();
    }

    private List<Integer> deliver(List<Mail> mails) {
        return deliverRounds(List.of(mails));
    }

    /** Hands the mails over at the same moment, each on a connection of its own, and then those of the next round. */
    private List<Integer> deliverRounds(List<List<Mail>> rounds) {
        var threads = Executors.newFixedThreadPool(MAILS);
        var together = new CyclicBarrier(MAILS);
        var senders = IntStream.range(0, MAILS)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> deliver(
                                together,
                                rounds.stream().map(round -> round.get(i)).toList()),
                        threads))
                .toList();
        threads.shutdown();
        return senders.stream().flatMap(sender -> sender.join().stream()).toList();
    }

    private List<Integer> deliver(CyclicBarrier together, List<Mail> mails) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException stopped) {
            throw new IllegalStateException(stopped);
        }
        return mails.stream().map(mail -> product.deliver(mail).code()).toList();
    }
}
