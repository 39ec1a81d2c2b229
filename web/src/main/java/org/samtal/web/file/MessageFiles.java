package org.samtal.web.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samtal.conversation.AttachmentView;
import org.samtal.conversation.MessageView;
import org.samtal.conversation.Messages;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.SafeHtml;
import org.samtal.outbox.DeliveryReports;
import org.samtal.web.app.Page;
import org.samtal.web.app.Texts;

/**
 * Serves what a message of a conversation is made of.
 *
 * <p>{@code /app/files/{conversation}/body/{message}}, {@code …/raw/{message}}, {@code …/attachments/{attachment}},
 * {@code …/pictures/{attachment}} and {@code …/reports/{report}}. The conversation stands in every address, since it is what one may see or not.
 */
@WebServlet("/app/files/*")
public class MessageFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS =
            Pattern.compile("/(\\d{1,18})/(body|raw|attachments|pictures|reports)/(\\d{1,18})");
    private static final Pattern REMOTE = Pattern.compile("/(\\d{1,18})/remote/(\\d{1,18})/(\\d{1,4})");

    private static final String SHOWN = "shown";

    @Inject
    transient Messages messages;

    @Inject
    transient DeliveryReports reports;

    @Inject
    transient RemotePictures remotePictures;

    @Inject
    transient Page page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var remote = REMOTE.matcher(String.valueOf(request.getPathInfo()));
        if (remote.matches()) {
            remote(remote, response);
            return;
        }
        var address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var conversation = Long.parseLong(address.group(1));
        var id = Long.parseLong(address.group(3));
        try {
            switch (address.group(2)) {
                case "body" -> body(messages.get(conversation, id), request, response);
                case "raw" ->
                    Download.mail("message", id, messages.raw(conversation, id)).send(response);
                case "reports" ->
                    Download.mail("report", id, reports.raw(conversation, id)).send(response);
                case "pictures" -> picture(conversation, id, response);
                default -> attachment(conversation, id, response);
            }
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void body(MessageView message, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var context = request.getContextPath();
        var html = message.html().orElseThrow(() -> new NotFound("conversation.message.missing"));
        Download.hardened(BodyDocument.POLICY).forEach(response::setHeader);
        response.setContentType("text/html;charset=UTF-8");
        var label = ResourceBundle.getBundle(Texts.class.getName(), page.getLocale())
                .getString("inbox.quoted");
        var document = BodyDocument.folded(html, pictures(message, context), label);
        var shown = SHOWN.equals(request.getParameter("pictures"))
                ? BodyDocument.withRemote(document, remoteAddress(message, context))
                : document;
        response.getOutputStream().write(shown.getBytes(UTF_8));
    }

    /** A picture of another server, by its place in the message: whoever may read the message may see it, and nothing else. */
    private void remote(Matcher address, HttpServletResponse response) throws IOException {
        try {
            var html = messages.get(Long.parseLong(address.group(1)), Long.parseLong(address.group(2)))
                    .html()
                    .orElseThrow(() -> new NotFound("conversation.message.missing"));
            var place = Integer.parseInt(address.group(3));
            var pixels = SafeHtml.clean(html.value()).remotePictures().stream()
                    .skip(place)
                    .findFirst()
                    .flatMap(remotePictures::fetch);
            Picture.send(pixels, response);
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String remoteAddress(MessageView message, String context) {
        return context + "/app/files/" + message.conversationId() + "/remote/" + message.id() + "/";
    }

    private static Map<String, String> pictures(MessageView message, String context) {
        var addresses = new HashMap<String, String>();
        for (var file : message.attachments()) {
            if (file.inline()) {
                addresses.put(file.contentId(), address(message, file, context));
            }
        }
        return addresses;
    }

    private static String address(MessageView message, AttachmentView file, String context) {
        return context + "/app/files/" + message.conversationId() + "/pictures/" + file.id();
    }

    private void picture(long conversation, long id, HttpServletResponse response) throws IOException {
        Picture.send(messages.attachment(conversation, id).content(), response);
    }

    private void attachment(long conversation, long id, HttpServletResponse response) throws IOException {
        var file = messages.attachment(conversation, id);
        Download.file(file.about().name(), file.content()).send(response);
    }
}
