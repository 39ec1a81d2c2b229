package org.samtal.web.live;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samtal.conversation.list.ConversationList;
import org.samtal.conversation.list.ConversationRow;
import org.samtal.web.app.Look;
import org.samtal.web.live.Place.Writing;

/**
 * Who is at a conversation: tells everybody who has it open which colleagues look at it and which of them write, so that
 * no customer is answered twice.
 *
 * <p>It is true for a moment only, so it is kept with the open lines and nowhere else: a line that ends takes its person
 * along. Whoever hears of a conversation may see it, and is never told of themselves (S55).
 */
@ApplicationScoped
public class Presence {
    @Inject
    AgentLines lines;

    @Inject
    ConversationList list;

    /** A browser has said where it is: {@code {"conversation": 17, "writing": "reply"}}. */
    void move(AgentLine line, JsonObject told) {
        var conversation = told.get("conversation") instanceof JsonNumber number ? number.longValue() : 0;
        var writing = Writing.of(told.getString("writing", ""));
        var before = line.place();
        line.goTo(before.conversation() == conversation ? before.writing(writing) : placeIn(conversation, writing));
        tell(before.conversation());
        if (line.place().conversation() != before.conversation()) {
            tell(line.place().conversation());
        }
    }

    /** A browser is gone. */
    void leave(AgentLine line) {
        var before = line.place();
        line.goTo(Place.NOWHERE);
        tell(before.conversation());
    }

    /** Those who have lost an inbox are at none of its conversations any more. */
    void settle() {
        lines.all().stream().filter(AgentLine::isAstray).forEach(this::leave);
    }

    private Place placeIn(long conversation, Writing writing) {
        return conversation <= 0
                ? Place.NOWHERE
                : Place.in(conversation, list.row(conversation).map(ConversationRow::inboxId), writing)
                        .orElse(Place.NOWHERE);
    }

    /** One at a time, so that nobody hears the newer state before the older. */
    private synchronized void tell(long conversation) {
        if (conversation == 0) {
            return;
        }
        var there = lines.all().stream().filter(line -> line.isAt(conversation)).toList();
        var places = there.stream()
                .collect(toMap(line -> line.agent().agentId(), AgentLine::place, Place::busier, LinkedHashMap::new));
        there.forEach(line -> line.send(message(conversation, line, there, places)));
    }

    private static String message(long conversation, AgentLine hearer, List<AgentLine> there, Map<Long, Place> places) {
        var people = FeedNews.JSON.createArrayBuilder();
        there.stream()
                .map(AgentLine::agent)
                .filter(agent -> agent.agentId() != hearer.agent().agentId())
                .collect(toMap(agent -> agent.agentId(), agent -> agent, (one, same) -> one, LinkedHashMap::new))
                .values()
                .forEach(agent -> people.add(FeedNews.JSON
                        .createObjectBuilder()
                        .add("id", agent.agentId())
                        .add("name", agent.name())
                        .add("initials", Look.initials(agent.name()))
                        .add("tint", Look.tint(agent.agentId()))
                        .add("writing", places.get(agent.agentId()).writing().id())));
        var here = FeedNews.JSON
                .createObjectBuilder()
                .add("conversation", conversation)
                .add("people", people);
        return FeedNews.JSON.createObjectBuilder().add("here", here).build().toString();
    }
}
