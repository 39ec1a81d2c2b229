package org.samtal.jms.email.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.samtal.jms.email.signin.TokenRefused;
import org.samtal.kernel.Egress;
import org.samtal.mailbox.MailServer;
import org.samtal.mailbox.MailboxFault;
import org.samtal.mailbox.MailboxProblem;

/** Finds the words for what went wrong with a mail server. */
final class ImapFaults {

    private static final int MOST_CAUSES = 10;

    private static final List<Function<Throwable, Optional<MailboxProblem>>> SIGNS = List.of(
            sign(Egress.Closed.class, MailboxProblem.DESTINATION),
            sign(UnknownHostException.class, MailboxProblem.HOST_UNKNOWN),
            sign(AuthenticationFailedException.class, MailboxProblem.PASSWORD),
            sign(CertificateException.class, MailboxProblem.CERTIFICATE),
            words("verify identity", MailboxProblem.CERTIFICATE),
            words("STARTTLS", MailboxProblem.TLS_MISSING),
            words("Unsupported or unrecognized SSL message", MailboxProblem.TLS_MISSING),
            sign(SocketTimeoutException.class, MailboxProblem.TIMEOUT),
            words("timed out", MailboxProblem.TIMEOUT),
            sign(ConnectException.class, MailboxProblem.REFUSED),
            sign(NoRouteToHostException.class, MailboxProblem.REFUSED),
            sign(SSLException.class, MailboxProblem.CERTIFICATE));

    private ImapFaults() {}

    static MailboxFault of(MessagingException failed, MailServer server) {
        if (failed instanceof TokenRefused token) {
            return token.fault();
        }
        if (failed instanceof FolderNotFoundException missing && missing.getFolder() != null) {
            return new MailboxFault(
                    MailboxProblem.FOLDER_MISSING, missing.getFolder().getFullName());
        }
        var causes = causes(failed);
        for (var sign : SIGNS) {
            var found = causes.stream().map(sign).flatMap(Optional::stream).findFirst();
            if (found.isPresent()) {
                return new MailboxFault(found.get(), server.host() + ":" + server.port());
            }
        }
        return isRefusal(failed)
                ? new MailboxFault(MailboxProblem.SERVER, oneLine(failed.getMessage()))
                : new MailboxFault(MailboxProblem.BROKEN_OFF, server.host());
    }

    /** Whether the server has answered no to a command, and the connection is as good as before. */
    static boolean isRefusal(MessagingException failed) {
        return causes(failed).stream()
                .anyMatch(cause -> cause instanceof CommandFailedException || cause instanceof BadCommandException);
    }

    private static List<Throwable> causes(Throwable failed) {
        var causes = new ArrayList<Throwable>();
        var next = Optional.of(failed);
        while (next.isPresent() && causes.size() < MOST_CAUSES) {
            causes.add(next.get());
            next = Optional.ofNullable(behind(next.get()));
        }
        return causes;
    }

    private static Throwable behind(Throwable failed) {
        if (failed instanceof SocketConnectException connecting) {
            return connecting.getException();
        }
        return failed instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failed.getCause();
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}++", " ");
    }

    private static Function<Throwable, Optional<MailboxProblem>> sign(
            Class<? extends Throwable> type, MailboxProblem problem) {
        return cause -> Stream.of(problem).filter(one -> type.isInstance(cause)).findFirst();
    }

    private static Function<Throwable, Optional<MailboxProblem>> words(String words, MailboxProblem problem) {
        return cause -> Optional.ofNullable(cause.getMessage())
                .filter(message -> message.contains(words))
                .map(message -> problem);
    }
}
