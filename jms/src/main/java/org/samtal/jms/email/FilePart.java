package org.samtal.jms.email;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import org.samtal.outbox.OutboundFile;

/** Writes a file as a part of a mail (RFC 2183), its name in the letters of any language (RFC 2231). */
final class FilePart {

    private FilePart() {}

    /** A file to be saved. */
    static MimeBodyPart of(OutboundFile file, byte[] content) throws MessagingException {
        return part(file, content, "attachment");
    }

    /** A picture that the HTML shows where it names its content id (RFC 2392). */
    static MimeBodyPart picture(OutboundFile file, byte[] content) throws MessagingException {
        var part = part(file, content, "inline");
        part.setContentID("<" + HeaderGuard.text(file.contentId()) + ">");
        return part;
    }

    private static MimeBodyPart part(OutboundFile file, byte[] content, String shown) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, file.contentType())));
        part.setHeader("Content-Type", new ContentType(file.contentType()).toString());
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setHeader("Content-Disposition", disposition(shown, HeaderGuard.text(file.name())));
        return part;
    }

    private static String disposition(String shown, String name) {
        var parameters = new ParameterList();
        parameters.set("filename", name, StandardCharsets.UTF_8.name());
        return new ContentDisposition(shown, parameters).toString();
    }
}
