package org.samtal.web.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.samtal.kernel.Secret;
import org.samtal.mailbox.AfterFetch;
import org.samtal.mailbox.FromStyle;
import org.samtal.mailbox.MailServer;
import org.samtal.mailbox.MailboxCheck;
import org.samtal.mailbox.MailboxDraft;
import org.samtal.mailbox.MailboxPasswords;
import org.samtal.mailbox.MailboxStatus;
import org.samtal.mailbox.MailboxView;
import org.samtal.mailbox.SignIn;
import org.samtal.mailbox.TlsMode;

/** Connected mailboxes as programs read and make them. No answer has a password (S21). */
final class MailboxJson {

    private static final List<String> USUAL_FOLDERS = List.of("INBOX");

    private MailboxJson() {}

    /** A mail server. */
    record Server(String host, int port, TlsMode tls, String user) {

        static Server of(MailServer server) {
            return new Server(server.host(), server.port(), server.tls(), server.user());
        }
    }

    /** A mail server with the password for it; without one, what is kept stays. */
    record SecretServer(String host, int port, TlsMode tls, String user, Optional<String> password) {

        MailServer server() {
            return new MailServer(host, port, tls, user);
        }

        Optional<Secret> secret() {
            return password.map(Secret::new);
        }

        /** Never the password (S87). */
        @Override
        public String toString() {
            return "SecretServer[host=" + host + "]";
        }
    }

    /** A mailbox to connect, or what one becomes. */
    record Draft(
            long inboxId,
            String name,
            String address,
            Optional<List<String>> aliases,
            Optional<FromStyle> fromStyle,
            SecretServer receiving,
            Optional<SecretServer> sending,
            Optional<List<String>> folders,
            Optional<AfterFetch> afterFetch,
            Optional<String> moveTo,
            OptionalInt importDays,
            Optional<SignIn> signIn) {

        MailboxDraft draft() {
            return new MailboxDraft(
                    inboxId,
                    name,
                    address,
                    aliases.orElse(List.of()),
                    fromStyle.orElse(FromStyle.AGENT_AND_COMPANY),
                    receiving.server(),
                    sending.map(SecretServer::server),
                    folders.filter(named -> !named.isEmpty()).orElse(USUAL_FOLDERS),
                    afterFetch.orElse(AfterFetch.LEAVE),
                    moveTo.orElse(""),
                    importDays.orElse(0),
                    signIn.orElse(SignIn.PASSWORD));
        }

        MailboxPasswords passwords() {
            return new MailboxPasswords(receiving.secret(), sending.flatMap(SecretServer::secret));
        }
    }

    /** Why a mailbox fails, in the language of the caller. */
    record Problem(String code, String text) {}

    /** A mailbox. */
    record Item(
            long id,
            long inboxId,
            String name,
            String address,
            List<String> aliases,
            FromStyle fromStyle,
            Server receiving,
            Optional<Server> sending,
            List<String> folders,
            AfterFetch afterFetch,
            String moveTo,
            int importDays,
            SignIn signIn,
            MailboxStatus status,
            Optional<Problem> problem,
            Optional<Instant> failingSince,
            Optional<Instant> lastSuccessAt,
            Optional<Instant> lastErrorAt,
            OptionalLong delayMillis,
            Optional<LocalDate> certificateUntil,
            long fetched,
            long backlog,
            long toImport,
            long imported) {

        static Item of(MailboxView view, Optional<Problem> problem) {
            var settings = view.settings();
            return new Item(
                    view.id(),
                    settings.inboxId(),
                    settings.name(),
                    settings.address(),
                    settings.aliases(),
                    settings.fromStyle(),
                    Server.of(settings.receiving()),
                    settings.sending().map(Server::of),
                    settings.folders(),
                    settings.afterFetch(),
                    settings.moveTo(),
                    settings.importDays(),
                    settings.signIn(),
                    view.status(),
                    problem,
                    view.failingSince(),
                    view.lastSuccessAt(),
                    view.lastErrorAt(),
                    view.delay().map(delay -> OptionalLong.of(delay.toMillis())).orElse(OptionalLong.empty()),
                    view.certificateUntil(),
                    view.fetched(),
                    view.backlog(),
                    view.toImport(),
                    view.imported());
        }
    }

    /** The mailboxes; there are few enough for one page. */
    record Page(List<Item> items, Optional<String> next) {}

    /** One line of a test. */
    record Check(MailboxCheck.Outcome outcome, String code, String text, Optional<String> record, long millis) {

        static Check of(MailboxCheck check, String text) {
            return new Check(
                    check.outcome(),
                    check.key(),
                    text,
                    Optional.of(check.record()).filter(record -> !record.isEmpty()),
                    check.took().toMillis());
        }
    }

    /** What a test found. */
    record Checks(List<Check> checks) {}
}
