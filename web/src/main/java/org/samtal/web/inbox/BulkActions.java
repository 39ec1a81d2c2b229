package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.samtal.conversation.Assignee;
import org.samtal.conversation.Conversations;
import org.samtal.kernel.DomainException;
import org.samtal.web.app.Notices;

/**
 * Does the same with several conversations, each by itself: what one refuses keeps no other from it.
 *
 * <p>How each was before is handed back, so that all of it can be undone.
 */
@Named
@RequestScoped
public class BulkActions {
    private static final int MOST_AT_ONCE = 25;

    @Inject
    @Param(name = "ids")
    String ids;

    @Inject
    @Param(name = "action")
    String action;

    @Inject
    ConversationActions actions;

    @Inject
    Conversations conversations;

    @Inject
    Notices notices;

    private final JsonArrayBuilder done = Json.createArrayBuilder();
    private int refused;
    private String reason = "";

    /** Does it with the first of them; a browser asks for no more at once. */
    public void run() {
        Arrays.stream(Optional.ofNullable(ids).orElse("").split(","))
                .filter(id -> id.matches("\\d{1,18}"))
                .limit(MOST_AT_ONCE)
                .map(Long::valueOf)
                .forEach(this::run);
    }

    private void run(long id) {
        try {
            var before = before(id);
            actions.perform(Optional.ofNullable(action).orElse(""), id);
            done.add(before);
        } catch (DomainException refusal) {
            refused++;
            reason = notices.text(refusal.key(), refusal.arguments().toArray());
        }
    }

    private JsonObjectBuilder before(long id) {
        var view = conversations.view(id);
        return Json.createObjectBuilder()
                .add("id", id)
                .add("status", view.status().name().toLowerCase(Locale.ROOT))
                .add("labels", Json.createArrayBuilder(view.labels()))
                .add("until", view.snoozedUntil().map(Object::toString).orElse(""))
                .add("agent", view.assignee().map(Assignee::id).orElse(0L));
    }

    /** What came of it: how those were before with which it was done, how many refused, and why the last of them did. */
    public String getOutcome() {
        return Json.createObjectBuilder()
                .add("done", done)
                .add("refused", refused)
                .add("reason", reason)
                .build()
                .toString();
    }
}
