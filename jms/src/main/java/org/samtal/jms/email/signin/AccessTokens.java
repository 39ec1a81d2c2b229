package org.samtal.jms.email.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.samtal.access.CurrentActor;
import org.samtal.kernel.Actor;
import org.samtal.kernel.Secret;
import org.samtal.mailbox.MailboxFault;
import org.samtal.mailbox.MailboxProblem;
import org.samtal.mailbox.MailboxSignIns;
import org.samtal.mailbox.OAuthClients;
import org.samtal.mailbox.SignIn;
import org.samtal.mailbox.SignInFailed;
import org.samtal.mailbox.TokenServer;
import org.samtal.mailbox.Tokens;
import org.samtal.mailbox.TokensGiven;

/**
 * The short-lived tokens of mailboxes, in memory until they end. The lasting token that they are got with is kept sealed beside
 * the mailbox; where the provider gives out another one, that is kept instead.
 */
@ApplicationScoped
public class AccessTokens {

    private static final Duration BEFORE_THE_END = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    @Inject
    OAuthClients clients;

    @Inject
    TokenServer server;

    @Inject
    MailboxSignIns signIns;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    /** By the lasting tokens they were got with, those that were replaced included: somebody may still hold one. */
    private final Map<Secret, Token> tokens = new ConcurrentHashMap<>();

    private final Map<Long, Object> turns = new ConcurrentHashMap<>();

    private record Token(Secret lasting, Secret access, Instant end) {

        boolean isGood(Instant now) {
            return now.isBefore(end);
        }
    }

    /**
     * What to sign in to a mailbox with.
     *
     * @param mailboxId 0 for one that is not connected yet
     * @param kept the password, or the lasting token
     */
    public Access of(long mailboxId, SignIn signIn, Secret kept) {
        return signIn.isToken() ? new TokenAccess(mailboxId, signIn, kept) : Access.password(kept);
    }

    /** What came along with a lasting token spares the first use of it, which may be its only one. */
    void remember(@Observes TokensGiven given) {
        given.tokens().refresh().ifPresent(lasting -> put(lasting, token(given.tokens(), lasting)));
    }

    /** One asks for all who wait: a provider that replaces lasting tokens takes each only once. */
    private Secret token(long mailboxId, SignIn signIn, Secret kept) throws MessagingException {
        synchronized (turns.computeIfAbsent(mailboxId, id -> new Object())) {
            var known = Optional.ofNullable(tokens.get(kept));
            var good = known.filter(one -> one.isGood(clock.instant()));
            return good.isPresent()
                    ? good.get().access()
                    : fetch(mailboxId, signIn, kept, known.map(Token::lasting).orElse(kept));
        }
    }

    private Secret fetch(long mailboxId, SignIn signIn, Secret kept, Secret newest) throws MessagingException {
        var client = actor.asSystem(() -> clients.client(signIn))
                .orElseThrow(() -> new TokenRefused(new MailboxFault(MailboxProblem.SIGN_IN, signIn.name())));
        try {
            var found = server.refresh(client, newest);
            var lasting = found.refresh().orElse(newest);
            var token = token(found, lasting);
            put(kept, token);
            put(lasting, token);
            if (mailboxId != 0 && !lasting.equals(kept)) {
                actor.runAs(Actor.SYSTEM, () -> signIns.rotated(mailboxId, lasting));
            }
            return found.access();
        } catch (SignInFailed refused) {
            throw new TokenRefused(refused.fault());
        }
    }

    private Token token(Tokens found, Secret lasting) {
        return new Token(
                lasting, found.access(), clock.instant().plus(found.lifetime()).minus(BEFORE_THE_END));
    }

    private void put(Secret lasting, Token token) {
        var old = clock.instant().minus(FORGOTTEN_AFTER);
        tokens.values().removeIf(one -> one.end().isBefore(old));
        tokens.put(lasting, token);
    }

    private final class TokenAccess implements Access {
        private final long mailboxId;
        private final SignIn signIn;
        private final Secret kept;

        TokenAccess(long mailboxId, SignIn signIn, Secret kept) {
            this.mailboxId = mailboxId;
            this.signIn = signIn;
            this.kept = kept;
        }

        @Override
        public boolean isToken() {
            return true;
        }

        @Override
        public Secret secret() throws MessagingException {
            return token(mailboxId, signIn, kept);
        }

        @Override
        public boolean renew() {
            var now = clock.instant();
            var known = Optional.ofNullable(tokens.get(kept)).filter(one -> one.isGood(now));
            known.ifPresent(one -> tokens.put(kept, new Token(one.lasting(), one.access(), now)));
            return known.isPresent();
        }
    }
}
