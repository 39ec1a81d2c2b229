package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.samtal.kernel.Secrets;

/**
 * Makes and checks the signed marks by which a customer's answer finds its conversation (R-3).
 *
 * <p>A Message-ID is {@code <samtal.{conversation}.{uuid}.{32 hex of HMAC-SHA-256}@domain>}; a plus-address carries
 * {@code c{conversation}.{20 hex}}, and so does the mark in a mail's HTML, each signed for its own purpose. A mark without a valid signature is worth nothing, so nobody can write into a
 * conversation by guessing its number (S25).
 */
@ApplicationScoped
class ThreadTokens {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("<samtal\\.([0-9]{1,18})\\.([0-9a-f-]{36})\\.([0-9a-f]{32})@[^<>\\s]{1,255}>");
    private static final Pattern DETAIL = Pattern.compile("c([0-9]{1,18})\\.([0-9a-f]{20})");
    private static final String MESSAGE_PURPOSE = "message-id";
    private static final String ADDRESS_PURPOSE = "plus-address";
    private static final String MARK_PURPOSE = "body-mark";

    @Inject
    Secrets secrets;

    String newMessageId(long conversationId, String domain) {
        var unique = conversationId + "." + UUID.randomUUID();
        return "<samtal." + unique + "." + signature(MESSAGE_PURPOSE, unique, 32) + "@" + domain + ">";
    }

    String addressDetail(long conversationId) {
        return detail(ADDRESS_PURPOSE, conversationId);
    }

    /** A mark for the words of a mail; see {@link org.samtal.kernel.BodyMark}. */
    String bodyMark(long conversationId) {
        return detail(MARK_PURPOSE, conversationId);
    }

    private String detail(String purpose, long conversationId) {
        var text = Long.toString(conversationId);
        return "c" + text + "." + signature(purpose, text, 20);
    }

    /** Whether the id claims to be one of ours, validly or not. */
    boolean looksLikeOurs(String messageId) {
        return messageId.startsWith("<samtal.");
    }

    /** The conversation that one of our own Message-IDs belongs to; empty where the signature is not ours. */
    OptionalLong conversationOf(String messageId) {
        var match = MESSAGE_ID.matcher(messageId);
        if (!match.matches()) {
            return OptionalLong.empty();
        }
        var expected = signature(MESSAGE_PURPOSE, match.group(1) + "." + match.group(2), 32);
        return secrets.matches(expected, match.group(3))
                ? OptionalLong.of(Long.parseLong(match.group(1)))
                : OptionalLong.empty();
    }

    /** The conversation that a plus-address names; empty where there is none or the signature is not ours. */
    OptionalLong conversationOfAddress(String address) {
        var plus = address.indexOf('+');
        var at = address.lastIndexOf('@');
        if (plus < 0 || at < plus) {
            return OptionalLong.empty();
        }
        return conversationOfDetail(ADDRESS_PURPOSE, address.substring(plus + 1, at));
    }

    /** The conversation whose mark stood in a mail's words; empty where the signature is not ours. */
    OptionalLong conversationOfMark(String mark) {
        return conversationOfDetail(MARK_PURPOSE, mark);
    }

    private OptionalLong conversationOfDetail(String purpose, String detail) {
        var match = DETAIL.matcher(detail);
        return match.matches() && secrets.matches(signature(purpose, match.group(1), 20), match.group(2))
                ? OptionalLong.of(Long.parseLong(match.group(1)))
                : OptionalLong.empty();
    }

    /** The address as people know it: without the mark of a conversation, where that is ours. */
    String plainAddress(String address) {
        return conversationOfAddress(address).isPresent()
                ? address.substring(0, address.indexOf('+')) + address.substring(address.lastIndexOf('@'))
                : address;
    }

    private String signature(String purpose, String text, int digits) {
        return secrets.sign(purpose, text).substring(0, digits);
    }
}
