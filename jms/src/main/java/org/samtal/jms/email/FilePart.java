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

    static MimeBodyPart of(OutboundFile file, byte[] content) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, file.contentType())));
        part.setHeader("Content-Type", new ContentType(file.contentType()).toString());
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setHeader("Content-Disposition", disposition(HeaderGuard.text(file.name())));
        return part;
    }

    private static String disposition(String name) {
        var parameters = new ParameterList();
        parameters.set("filename", name, StandardCharsets.UTF_8.name());
        return new ContentDisposition("attachment", parameters).toString();
    }
}
