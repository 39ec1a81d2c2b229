package org.samtal.jms.email;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samtal.jms.email.mime.Headers;
import org.samtal.kernel.RfcIds;

/** Message-IDs of a mail and of those it answers (RFC 5322, 3.6.4), with angle brackets. */
final class MessageIds {

    private static final int MOST_REFERENCES = 100;
    private static final int LONGEST_ID = 998;

    private MessageIds() {}

    /** The id of the mail itself, made up where it declares none. */
    static String own(Headers headers, byte[] raw) {
        return declared(headers).orElseGet(() -> RfcIds.madeUp(raw));
    }

    /** The id the mail declares, where it declares a usable one. */
    static Optional<String> declared(Headers headers) {
        return headers.first("Message-ID")
                .flatMap(value -> parse(value).stream().findFirst());
    }

    /** Ids of earlier mails: what it answers first, then the thread from its newest to its oldest. */
    static List<String> references(Headers headers) {
        var ids = new LinkedHashSet<String>();
        headers.all("In-Reply-To").forEach(value -> ids.addAll(parse(value)));
        headers.all("References").forEach(value -> {
            var thread = parse(value);
            for (var i = thread.size() - 1; i >= 0; i--) {
                ids.add(thread.get(i));
            }
        });
        declared(headers).ifPresent(ids::remove);
        return ids.stream().limit(MOST_REFERENCES).toList();
    }

    /** The first mail of the thread this one says it belongs to (RFC 5322, 3.6.4), or the one it answers. */
    static Optional<String> thread(Headers headers) {
        var own = declared(headers);
        return Stream.of("References", "In-Reply-To")
                .flatMap(name -> headers.all(name).stream())
                .flatMap(value -> parse(value).stream())
                .filter(id -> !own.equals(Optional.of(id)))
                .findFirst();
    }

    /** All ids in the text, in their order; words around them are passed over. */
    static List<String> parse(String header) {
        var ids = new ArrayList<String>();
        for (var open = header.indexOf('<'); open >= 0; ) {
            var close = header.indexOf('>', open);
            if (close < 0) {
                break;
            }
            addUsable(header.substring(open + 1, close), ids);
            open = header.indexOf('<', close);
        }
        if (ids.isEmpty() && header.indexOf('@') > 0) {
            for (var word : header.split("[\\s,;<>]")) {
                if (word.indexOf('@') > 0) {
                    addUsable(word, ids);
                }
            }
        }
        return ids;
    }

    private static void addUsable(String written, List<String> ids) {
        var id = new StringBuilder(written.length() + 2).append('<');
        for (var i = 0; i < written.length(); i++) {
            var character = written.charAt(i);
            if (character > ' ' && character != '<' && character != '\u007f') {
                id.append(character);
            }
        }
        id.append('>');
        if (id.length() > 2 && id.length() <= LONGEST_ID) {
            ids.add(id.toString());
        }
    }
}
