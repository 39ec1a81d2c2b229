package org.samtal.jms.email;

import java.util.List;
import java.util.stream.Collectors;
import org.samtal.channel.Recipient;
import org.samtal.conversation.InboundMessage;
import org.samtal.conversation.InboundMessage.InboundFile;
import org.samtal.kernel.SafeHtml;
import org.samtal.kernel.Sha256;

/** Renders a message as JSON that a person can read and compare. */
final class MessageJson {

    private MessageJson() {}

    static String of(InboundMessage message) {
        return "{\n"
                + field("sender", string(message.sender().value()))
                + field("senderName", string(message.senderName()))
                + field("to", recipients(message.to()))
                + field("cc", recipients(message.cc()))
                + field("subject", string(message.subject()))
                + field("sentAt", string(message.sentAt().toString()))
                + field("text", string(message.text().substring(0, message.quoteAt())))
                + field("quoted", string(message.text().substring(message.quoteAt())))
                + field("html", message.html().map(MessageJson::string).orElse("null"))
                + field(
                        "blockedImages",
                        message.html()
                                .map(html -> new SafeHtml(html).blockedImages())
                                .orElse(0)
                                .toString())
                + field(
                        "files",
                        list(message.files().stream().map(MessageJson::file).toList()))
                + field("messageId", string(message.messageId()))
                + field(
                        "references",
                        list(message.references().stream()
                                .map(MessageJson::string)
                                .toList()))
                + "  \"automatic\": " + message.automatic() + "\n}\n";
    }

    private static String field(String name, String value) {
        return "  \"" + name + "\": " + value + ",\n";
    }

    private static String recipients(List<Recipient> recipients) {
        return list(recipients.stream()
                .map(recipient -> "{\"name\": " + string(recipient.name()) + ", \"address\": "
                        + string(recipient.address()) + "}")
                .toList());
    }

    private static String file(InboundFile file) {
        return "{\"name\": " + string(file.name()) + ", \"contentType\": " + string(file.contentType())
                + ", \"contentId\": " + string(file.contentId()) + ", \"size\": " + file.content().length
                + ", \"sha256\": " + string(Sha256.hex(file.content()).substring(0, 16)) + "}";
    }

    private static String list(List<String> values) {
        return values.isEmpty() ? "[]" : values.stream().collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    }

    private static String string(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(character -> {
            switch (character) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default ->
                    json.append(
                            character < ' ' ? String.format("\\u%04x", character) : String.valueOf((char) character));
            }
        });
        return json.append('"').toString();
    }
}
