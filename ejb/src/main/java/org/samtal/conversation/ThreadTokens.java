package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
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
    private static final Pattern AGENT_DETAIL =
            Pattern.compile("a([0-9a-z]{1,12})\\.([0-9a-z]{1,12})\\.([0-9a-z]{1,6})\\.([0-9a-z]{1,25})");
    private static final int DENSE = 36;
    private static final String AGENT_PURPOSE = "agent-mail";
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

    /** A mark for the address at which an agent's answer is taken as theirs (S25). Short, since an address may be 64 letters long. */
    String agentDetail(AgentMark mark) {
        return "a" + dense(mark.conversationId()) + "." + dense(mark.agentId()) + "."
                + dense(mark.lastDay().toEpochDay()) + "." + agentSignature(mark);
    }

    /** What a plus-address says of an agent's answer, on whatever day it comes; empty where the signature is not ours. */
    Optional<AgentMark> agentMarkOfAddress(String address) {
        var match = AGENT_DETAIL.matcher(detailOf(address));
        if (!match.matches()) {
            return Optional.empty();
        }
        var day = LocalDate.ofEpochDay(Long.parseLong(match.group(3), DENSE));
        var mark = new AgentMark(Long.parseLong(match.group(1), DENSE), Long.parseLong(match.group(2), DENSE), day);
        return secrets.matches(agentSignature(mark), match.group(4)) ? Optional.of(mark) : Optional.empty();
    }

    /** 128 bits. */
    private String agentSignature(AgentMark mark) {
        var text = mark.conversationId() + "." + mark.agentId() + "."
                + mark.lastDay().toEpochDay();
        return new BigInteger(signature(AGENT_PURPOSE, text, 32), 16).toString(DENSE);
    }

    private static String dense(long number) {
        return Long.toString(number, DENSE);
    }

    /** Between the plus sign and the domain; mail programs may change its case. */
    private static String detailOf(String address) {
        var plus = address.indexOf('+');
        var at = address.lastIndexOf('@');
        return plus < 0 || at < plus ? "" : address.substring(plus + 1, at).toLowerCase(Locale.ROOT);
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
        return conversationOfDetail(ADDRESS_PURPOSE, detailOf(address));
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
