package org.samtal.mailbox;

import java.util.List;
import java.util.Optional;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.EmailAddress;

/**
 * A mailbox as an administrator describes it, without its passwords.
 *
 * @param aliases other addresses whose mail ends in it
 * @param sending server that takes our replies; without one they leave as those of every inbox
 * @param folders folders that are watched; at least one
 * @param moveTo where fetched mails go, with {@link AfterFetch#MOVE}; empty otherwise
 * @param importDays how many days back mails are brought in at the first connection; 0 begins with what comes from now on
 * @param signIn how both servers are signed in to
 */
public record MailboxDraft(
        long inboxId,
        String name,
        String address,
        List<String> aliases,
        FromStyle fromStyle,
        MailServer receiving,
        Optional<MailServer> sending,
        List<String> folders,
        AfterFetch afterFetch,
        String moveTo,
        int importDays,
        SignIn signIn) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_FOLDER = 200;
    private static final int MOST_FOLDERS = 20;
    private static final int MOST_ALIASES = 15;
    private static final int MOST_DAYS = 3650;

    public MailboxDraft {
        name = name.strip();
        address = EmailAddress.parse(address)
                .orElseThrow(() -> new Rejected("address", "email.address.invalid"))
                .value();
        aliases = aliases.stream().map(MailboxDraft::alias).distinct().toList();
        folders = folders.stream().map(String::strip).distinct().toList();
        moveTo = afterFetch == AfterFetch.MOVE ? moveTo.strip() : "";
        refuseUnless(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", "mailbox.name.length", LONGEST_NAME);
        refuseUnless(aliases.size() <= MOST_ALIASES, "aliases", "mailbox.aliases.many", MOST_ALIASES);
        refuseUnless(
                !folders.isEmpty() && folders.size() <= MOST_FOLDERS, "folders", "mailbox.folders.count", MOST_FOLDERS);
        refuseUnless(folders.stream().allMatch(MailboxDraft::isFolder), "folders", "mailbox.folder.invalid");
        refuseUnless(importDays >= 0 && importDays <= MOST_DAYS, "importDays", "mailbox.import.days", MOST_DAYS);
        refuseUnless(
                afterFetch != AfterFetch.MOVE || (isFolder(moveTo) && !folders.contains(moveTo)),
                "moveTo",
                "mailbox.move.invalid");
    }

    /** Refuses servers without encryption where the installation does not allow them (S39). */
    void refusePlainUnless(boolean allowed) {
        var isPlain = receiving.tls() == TlsMode.NONE
                || sending.map(MailServer::tls).filter(TlsMode.NONE::equals).isPresent();
        refuseUnless(allowed || !isPlain, "tls", "mailbox.tls.required");
    }

    private static String alias(String text) {
        return EmailAddress.parse(text)
                .orElseThrow(() -> new Rejected("aliases", "email.address.invalid"))
                .value();
    }

    private static boolean isFolder(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_FOLDER
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static void refuseUnless(boolean fulfilled, String field, String key, Object... arguments) {
        if (!fulfilled) {
            throw new Rejected(field, key, arguments);
        }
    }
}
