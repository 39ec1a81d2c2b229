package org.samtal.web.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.samtal.intake.Quarantine;
import org.samtal.kernel.DomainException.Forbidden;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.SafeHtml;
import org.samtal.outbox.OutgoingMails;

/**
 * Serves mails to those who run the installation: {@code /settings/files/outgoing/{mail}/body}, {@code …/raw} and
 * {@code /settings/files/quarantine/{mail}/raw}.
 */
@WebServlet("/settings/files/*")
public class MailFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS =
            Pattern.compile("/(outgoing/\\d{1,18}/body|(?:outgoing|quarantine)/\\d{1,18}/raw)");

    @Inject
    transient OutgoingMails outgoing;

    @Inject
    transient Quarantine quarantine;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var parts = address.group(1).split("/");
        var id = Long.parseLong(parts[1]);
        try {
            switch (parts[0] + "/" + parts[2]) {
                case "outgoing/body" -> body(id, response);
                case "outgoing/raw" ->
                    Download.mail("outgoing", id, outgoing.raw(id)).send(response);
                default -> Download.mail("quarantine", id, quarantine.raw(id)).send(response);
            }
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Forbidden refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void body(long id, HttpServletResponse response) throws IOException {
        var html = SafeHtml.clean(outgoing.view(id).content().html());
        Download.hardened(BodyDocument.POLICY).forEach(response::setHeader);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(BodyDocument.of(html, Map.of()).getBytes(UTF_8));
    }
}
