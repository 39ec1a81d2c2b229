package org.samtal.web.inbox;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.samtal.web.app.Look;
import org.samtal.web.app.Texts;
import org.samtal.web.faces.Markup;

/**
 * Rows of the list of conversations; its {@code value} is a list of {@link RowCard}.
 *
 * <p>A component and not a template: a page has fifty rows of some thirty values each, agents look at it all day, and as
 * a template the rows cost more than everything else on the page.
 */
@FacesComponent(ConversationRows.TYPE)
public class ConversationRows extends UIComponentBase {
    static final String TYPE = "samtal.ConversationRows";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        var texts = ResourceBundle.getBundle(
                Texts.class.getName(), faces.getViewRoot().getLocale());
        var context = faces.getExternalContext().getRequestContextPath();
        var markup = new Markup(faces.getResponseWriter(), this);
        for (var card : cards(faces)) {
            new Row(markup, card, texts).write(context);
        }
    }

    @SuppressWarnings("unchecked")
    private List<RowCard> cards(FacesContext faces) {
        return (List<RowCard>) getValueExpression("value").getValue(faces.getELContext());
    }

    private record Row(Markup markup, RowCard card, ResourceBundle texts) {
        void write(String context) throws IOException {
            markup.open(
                    "li",
                    "id",
                    "c" + card.id(),
                    "data-live",
                    card.id(),
                    "data-gone",
                    card.gone() ? "true" : null,
                    "data-seq",
                    card.row().seq());
            box();
            markup.open(
                    "a",
                    "class",
                    "conv" + card.marks(),
                    "href",
                    context + card.href(),
                    "aria-current",
                    String.valueOf(card.selected()));
            avatar();
            markup.open("span", "class", "conv__text");
            top();
            var subject = card.row().subject();
            words("conv__subject truncate", subject.isEmpty() ? texts.getString("inbox.subject.none") : subject);
            words("conv__snippet truncate", card.row().snippet());
            state();
            markup.close("span").close("a").close("li");
        }

        /** It lies over the avatar while something is selected; the row itself is what a key reaches. */
        private void box() throws IOException {
            var named = MessageFormat.format(texts.getString("inbox.bulk.select"), card.name());
            markup.open(
                    "input",
                    "type",
                    "checkbox",
                    "class",
                    "conv__check",
                    "tabindex",
                    "-1",
                    "data-select",
                    card.id(),
                    "aria-label",
                    named);
            markup.close("input");
        }

        private void avatar() throws IOException {
            var tint = Look.tint(card.row().contact().id());
            markup.open("span", "class", "avatar avatar--" + tint + " avatar--md", "aria-hidden", "true");
            markup.say(Look.initials(card.name()));
            var kind = card.row().channel();
            var icon = Icons.channel(kind);
            var title = texts.getString("inbox.channel." + kind);
            markup.open("span", "class", "avatar__ch ch-" + icon, "title", title);
            markup.icon(icon).close("span").close("span");
        }

        private void top() throws IOException {
            markup.open("span", "class", "conv__top");
            words("conv__name truncate", card.name());
            var unread = texts.getString("inbox.unread");
            markup.open("span", "class", "conv__dot", "title", unread);
            words("sr-only", unread);
            markup.close("span");
            markup.element(
                    "time",
                    card.time(),
                    "class",
                    "conv__time",
                    "datetime",
                    card.row().lastMessageAt(),
                    "title",
                    card.fullTime(),
                    "data-form",
                    "brief");
            markup.close("span");
        }

        private void state() throws IOException {
            markup.open("span", "class", "conv__meta");
            if (card.closed()) {
                chip("chip", "check", "inbox.status.closed");
            }
            if (card.answered()) {
                chip("chip chip--ok", "check", "inbox.answered");
            }
            if (card.undelivered()) {
                chip("chip chip--danger", "error", "inbox.undelivered");
            }
            for (var label : card.row().labels()) {
                words("chip chip--label", label);
            }
            if (card.mixed()) {
                markup.open("span", "class", "chip");
                words("nav__swatch swatch--" + card.inboxColour(), "");
                markup.say(card.inboxName()).close("span");
            }
            owner();
            markup.close("span");
        }

        private void owner() throws IOException {
            var nobody = card.ownerId() == 0;
            var name = nobody ? texts.getString("inbox.nobody") : card.ownerName();
            var look = nobody ? "none" : String.valueOf(Look.tint(card.ownerId()));
            markup.open("span", "class", "avatar avatar--" + look + " avatar--xs", "title", name);
            if (nobody) {
                markup.icon("unassigned");
            } else {
                markup.element("span", Look.initials(name), "aria-hidden", "true");
            }
            words("sr-only", name);
            markup.close("span");
        }

        private void chip(String look, String icon, String key) throws IOException {
            markup.open("span", "class", look)
                    .icon(icon)
                    .say(texts.getString(key))
                    .close("span");
        }

        private void words(String look, String words) throws IOException {
            markup.element("span", words, "class", look);
        }
    }
}
