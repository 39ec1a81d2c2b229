package org.samtal.jms.email.imap;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * An open folder, spoken to by UID commands only (RFC 9051, 6.4.9): sequence numbers shift under whoever trusts them.
 * Reading leaves no mark.
 */
final class OpenFolder implements AutoCloseable {

    static final int CHUNK = 1024 * 1024;
    static final int LONGEST_HEADER = 64 * 1024;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH);

    private final IMAPFolder folder;

    OpenFolder(IMAPFolder folder) {
        this.folder = folder;
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The highest UID there is or was, 0 in a folder that has never had any. */
    long newestUid() throws MessagingException {
        var next = folder.getUIDNext();
        return next > 0
                ? next - 1
                : search("UID 1:*").stream().max(Long::compare).orElse(0L);
    }

    /** Waits until the server says that something has changed; an error where it can't say so. */
    void awaitNews() throws MessagingException {
        folder.idle(true);
    }

    /** UIDs from this one on, in order. */
    List<Long> list(long from) throws MessagingException {
        return search("UID " + from + ":*").stream().filter(uid -> uid >= from).toList();
    }

    /** UIDs of this range that came on this day or later, in order. */
    List<Long> list(long from, long to, LocalDate since) throws MessagingException {
        return search("UID " + from + ":" + to + " SINCE " + DAY.format(since)).stream()
                .filter(uid -> uid >= from && uid <= to)
                .toList();
    }

    /** UIDs of mails with this Message-ID. */
    List<Long> withMessageId(String id) throws MessagingException {
        var value = new Argument();
        value.writeString(id);
        return found("UID SEARCH HEADER Message-ID", value);
    }

    /** What a server says of a mail before it is fetched. */
    record Listed(long size, Instant arrivedAt) {}

    /** What the server says that each mail measures, and when it came; those it does not know any more are left out. */
    Map<Long, Listed> listed(List<Long> uids) throws MessagingException {
        var listed = new LinkedHashMap<Long, Listed>();
        for (var fetched : fetch(set(uids), "(UID RFC822.SIZE INTERNALDATE)")) {
            var uid = fetched.getItem(UID.class);
            var size = fetched.getItem(RFC822SIZE.class);
            if (uid != null && size != null) {
                var came = Optional.ofNullable(fetched.getItem(INTERNALDATE.class))
                        .map(INTERNALDATE::getDate)
                        .map(Date::toInstant);
                listed.put(uid.uid, new Listed(size.size, came.orElse(Instant.EPOCH)));
            }
        }
        listed.keySet().retainAll(uids);
        return listed;
    }

    /** Mails in one command; without those that are gone, and those that are larger than a chunk whatever their server said. */
    Map<Long, byte[]> contents(List<Long> uids) throws MessagingException {
        var contents = new LinkedHashMap<Long, byte[]>();
        for (var fetched : fetch(set(uids), "(UID BODY.PEEK[]<0." + CHUNK + ">)")) {
            var uid = fetched.getItem(UID.class);
            var body = fetched.getItem(BODY.class);
            if (uid != null && body != null && body.getByteArrayInputStream() != null) {
                var bytes = body.getByteArrayInputStream().readAllBytes();
                if (bytes.length < CHUNK) {
                    contents.put(uid.uid, bytes);
                }
            }
        }
        contents.keySet().retainAll(uids);
        return contents;
    }

    /** The whole mail; empty when it is gone. Of one that is larger than the limit it is more than the limit, and not all. */
    Optional<byte[]> content(long uid, long size, int limit) throws MessagingException {
        var content = new ByteArrayOutputStream((int) Math.min(size, limit) + 1);
        while (content.size() <= limit) {
            var chunk = part(uid, "BODY.PEEK[]<" + content.size() + "." + CHUNK + ">");
            if (chunk.isEmpty()) {
                return Optional.empty();
            }
            content.writeBytes(chunk.get());
            if (chunk.get().length == 0 || (chunk.get().length < CHUNK && content.size() >= size)) {
                break;
            }
        }
        return Optional.of(content.toByteArray());
    }

    /** The header of a mail, or its beginning. */
    Optional<byte[]> header(long uid) throws MessagingException {
        return part(uid, "BODY.PEEK[HEADER]<0." + LONGEST_HEADER + ">");
    }

    void flag(List<Long> uids) throws MessagingException {
        run("UID STORE " + set(uids) + " +FLAGS.SILENT (\\Seen)", null);
    }

    void move(List<Long> uids, String target) throws MessagingException {
        var name = new Argument();
        name.writeString(BASE64MailboxEncoder.encode(target));
        if (has("MOVE")) {
            run("UID MOVE " + set(uids), name);
        } else {
            run("UID COPY " + set(uids), name);
            delete(uids);
        }
    }

    /** Without UIDPLUS the mails are only marked: an expunge would take along what others have marked. */
    void delete(List<Long> uids) throws MessagingException {
        run("UID STORE " + set(uids) + " +FLAGS.SILENT (\\Deleted)", null);
        if (has("UIDPLUS")) {
            run("UID EXPUNGE " + set(uids), null);
        }
    }

    @Override
    public void close() throws MessagingException {
        if (folder.isOpen()) {
            folder.close(false);
        }
    }

    private boolean has(String capability) throws MessagingException {
        return (Boolean) folder.doCommand(protocol -> protocol.hasCapability(capability));
    }

    private Optional<byte[]> part(long uid, String item) throws MessagingException {
        for (var fetched : fetch(Long.toString(uid), "(UID " + item + ")")) {
            var found = fetched.getItem(UID.class);
            var body = fetched.getItem(BODY.class);
            if (found != null && found.uid == uid && body != null && body.getByteArrayInputStream() != null) {
                return Optional.of(body.getByteArrayInputStream().readAllBytes());
            }
        }
        return Optional.empty();
    }

    private List<FetchResponse> fetch(String uids, String items) throws MessagingException {
        var fetched = new ArrayList<FetchResponse>();
        for (var response : run("UID FETCH " + uids + " " + items, null)) {
            if (response instanceof FetchResponse one) {
                fetched.add(one);
            }
        }
        return fetched;
    }

    private List<Long> search(String what) throws MessagingException {
        return found("UID SEARCH " + what, null);
    }

    private List<Long> found(String command, Argument arguments) throws MessagingException {
        var uids = new ArrayList<Long>();
        for (var response : run(command, arguments)) {
            if (response instanceof IMAPResponse line && line.keyEquals("SEARCH")) {
                for (var uid = line.readLong(); uid > 0; uid = line.readLong()) {
                    uids.add(uid);
                }
            }
        }
        return uids.stream().sorted().toList();
    }

    private Response[] run(String command, Argument arguments) throws MessagingException {
        return (Response[]) folder.doCommand(protocol -> answers(protocol, command, arguments));
    }

    private static Response[] answers(IMAPProtocol protocol, String command, Argument arguments)
            throws ProtocolException {
        var responses = protocol.command(command, arguments);
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return responses;
    }

    private static String set(List<Long> uids) {
        return uids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
