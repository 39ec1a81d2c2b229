package org.samtal.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.samtal.client.Mail;

/** The mails that arrive while one looks: one in HTML, one with files, a long exchange, and a delivery that failed. */
final class LiveMails {
    /** One green pixel, so that there is a picture. */
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final String inbox;

    LiveMails(String inbox) {
        this.inbox = inbox;
    }

    List<Mail> all() {
        var mails = new ArrayList<Mail>();
        mails.add(newsletter());
        mails.add(withFiles());
        mails.addAll(longExchange());
        mails.add(failedDelivery());
        mails.add(swedish());
        return mails;
    }

    private Mail newsletter() {
        return Mail.from("Elbranschen Weekly <news@elbranschen.example>")
                .to(inbox)
                .subject("This week: new rules for charging in garages")
                .text(
                        "New rules for charging in garages\n\nFrom January every closed garage needs a plan of its chargers.")
                .html(
                        """
                        <html><body style="margin:0;background:#eef1f4">
                        <table width="100%"><tr><td align="center">
                        <table width="560" style="background:#ffffff;font-family:Arial,sans-serif;color:#22303c">
                        <tr><td style="padding:24px"><img src="https://news.elbranschen.example/head.png" width="512" height="80"
                          alt="Elbranschen Weekly"></td></tr>
                        <tr><td style="padding:0 24px"><h1 style="font-size:22px">New rules for charging in garages</h1>
                        <p>From January every closed garage with more than ten places needs a plan of its chargers at the door.
                        The fire service may ask for it.</p>
                        <p><a href="https://news.elbranschen.example/rules">Read what has to be on it</a></p></td></tr>
                        <tr><td style="padding:24px;font-size:12px;color:#667788">You get this because you subscribed.</td></tr>
                        </table></td></tr></table></body></html>
                        """);
    }

    private Mail withFiles() {
        return Mail.from("Ingrid Falk <ingrid@falkhus.example>")
                .to(inbox)
                .subject("Photos of the switchboard, Ekvägen 7")
                .text(
                        "Hello Jonas,\n\nhere are the drawing and a photo of the switchboard. The label says 63 A.\n\nIngrid Falk")
                .attach("ekvägen 7, elcentral.pdf", "application/pdf", drawing())
                .attach("switchboard.png", "image/png", Base64.getDecoder().decode(PIXEL));
    }

    /** The customer's side of an exchange of several days, each mail quoting the one before. */
    private List<Mail> longExchange() {
        var texts = List.of(
                "Hello,\n\nwe would like to move four of our twelve chargers to the other side of the yard. Is that possible?",
                "I forgot: the new place is about 25 metres from the cabinet.",
                "There is a pipe in the ground already, 50 mm, from the old lamps.",
                "The caretaker says it ends two metres short of the wall. Does that matter?",
                "He will dig the rest himself. How deep does it have to be?",
                "Understood, 40 cm and red tape above it. When could you come?",
                "That week is fine. Please park on the street, the yard is full then.",
                "One last thing: the neighbours ask whether it gets loud, and for how long.");
        var mails = new ArrayList<Mail>();
        var references = new StringBuilder();
        for (var text : texts) {
            var mail = Mail.from("Maeve Byrne <maeve.byrne@greystones.example>")
                    .to(inbox)
                    .subject(mails.isEmpty() ? "Moving four chargers" : "Re: Moving four chargers")
                    .text(text + "\n\nMaeve Byrne\nGreystones Co-housing" + quoted(mails.size(), texts));
            if (!mails.isEmpty()) {
                mail.header("In-Reply-To", mails.get(mails.size() - 1).messageId());
                mail.header("References", references.toString().strip().replace(" ", "\r\n "));
            }
            references.append(mail.messageId()).append(' ');
            mails.add(mail);
        }
        return mails;
    }

    private static String quoted(int number, List<String> texts) {
        return number == 0
                ? ""
                : "\n\nOn Thursday, Maeve Byrne wrote:\n> "
                        + texts.get(number - 1).replace("\n", "\n> ");
    }

    /** RFC 3464: the mail server of a customer tells that it could not deliver an answer. */
    private Mail failedDelivery() {
        return Mail.from("Mail Delivery System <mailer-daemon@mx.kysten.example>")
                .to(inbox)
                .subject("Undelivered Mail Returned to Sender")
                .header("Auto-Submitted", "auto-replied")
                .text("I'm sorry to have to inform you that your message could not be delivered to one recipient.\n\n"
                        + "<lars.mikkelsen@kysten.example>: the mailbox is full (552 5.2.2)")
                .attach(
                        "delivery-status.txt",
                        "message/delivery-status",
                        ("Reporting-MTA: dns; mx.kysten.example\r\n\r\nFinal-Recipient: rfc822; "
                                        + "lars.mikkelsen@kysten.example\r\nAction: failed\r\nStatus: 5.2.2\r\n")
                                .getBytes(UTF_8));
    }

    private Mail swedish() {
        return Mail.from("Gunnar Östlund <gunnar.ostlund@brfeken.example>")
                .to(inbox)
                .subject("Laddare 12 låter konstigt")
                .text("Hej!\n\nLaddare 12 på Brf Eken har börjat surra när bilen är full. Är det något farligt?\n\n"
                        + "Hälsningar\nGunnar Östlund");
    }

    /** The smallest PDF that opens: one empty page. */
    private static byte[] drawing() {
        return """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                trailer<</Root 1 0 R>>
                """
                .getBytes(UTF_8);
    }
}
