package org.samtal.web.settings;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import org.samtal.kernel.DomainException;
import org.samtal.mailbox.MailboxSignIns;
import org.samtal.web.app.Notices;

/** Where the provider of a mailbox sends its owner back to, with a code or with a reason why not (RFC 6749, 4.1.2). */
@WebServlet(SignedInServlet.PATH)
public class SignedInServlet extends HttpServlet {

    static final String PATH = "/settings/signed-in";

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient ProviderSignIn signIn;

    @Inject
    transient MailboxSignIns signIns;

    @Inject
    transient Notices notices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var begun = signIn.take(parameter(request, "state"));
        if (begun.isEmpty()) {
            signIn.fail(notices.text("channels.signIn.expired"));
        }
        var target = begun.map(one -> answer(request, one)).orElse("/settings/mailbox");
        response.sendRedirect(request.getContextPath() + target);
    }

    private String answer(HttpServletRequest request, ProviderSignIn.Begun begun) {
        var page = begun.mailboxId() == 0 ? "/settings/mailbox" : "/settings/mailbox?mailbox=" + begun.mailboxId();
        var code = parameter(request, "code");
        if (code.isEmpty()) {
            signIn.fail(notices.text("channels.signIn.refused"));
            return page;
        }
        try {
            var token = signIns.exchange(begun.provider(), code, begun.verifier(), signIn.redirect());
            if (begun.mailboxId() == 0) {
                signIn.keep(begun.provider(), token);
                return page;
            }
            signIns.renew(begun.mailboxId(), token);
            return "/settings/channels?done=signedIn";
        } catch (DomainException refused) {
            signIn.fail(notices.text(refused.key(), refused.arguments().toArray()));
            return page;
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
