package org.samtal.web.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.StringReader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samtal.channel.ChannelKind;
import org.samtal.contact.ContactCard;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.list.ConversationList;
import org.samtal.conversation.list.ConversationRow;
import org.samtal.team.Density;
import org.samtal.team.Language;
import org.samtal.team.SignedIn;
import org.samtal.team.Theme;
import org.samtal.web.app.Look;
import org.samtal.web.live.LiveTickets.Ticket;

/** Who hears of whom at a conversation. */
class PresenceTest {
    private static final Map<Long, Long> INBOX_OF = Map.of(17L, 1L, 18L, 2L);

    private final List<AgentLine> open = new ArrayList<>();
    private final List<String> hersHeard = new ArrayList<>();
    private final List<String> hisHeard = new ArrayList<>();
    private final AgentLine hers = line(1, "Elin Sandberg", Set.of(1L, 2L), hersHeard);
    private final AgentLine his = line(2, "Marcus Holm", Set.of(1L), hisHeard);
    private final Presence presence = new Presence();

    PresenceTest() {
        presence.lines = new AgentLines() {
            @Override
            Collection<AgentLine> all() {
                return open;
            }
        };
        presence.list = new ConversationList() {
            @Override
            public Optional<ConversationRow> row(long id) {
                return Optional.ofNullable(INBOX_OF.get(id)).map(inbox -> rowOf(id, inbox));
            }
        };
    }

    @Test
    void colleaguesShouldHearOfEachOtherAndNotOfThemselves() {
        move(hers, 17, "");
        move(his, 17, "reply");

        assertEquals(
                "{\"here\":{\"conversation\":17,\"people\":[{\"id\":2,\"name\":\"Marcus Holm\",\"initials\":\"MH\",\"tint\":"
                        + Look.tint(2) + ",\"writing\":\"reply\"}]}}",
                last(hersHeard));
        assertTrue(last(hisHeard).contains("Elin Sandberg"));
        assertTrue(!last(hisHeard).contains("Marcus Holm"));
    }

    @Test
    void whoGoesElsewhereShouldBeGone() {
        move(hers, 17, "");
        move(his, 17, "");

        move(his, 0, "");

        assertEquals("{\"here\":{\"conversation\":17,\"people\":[]}}", last(hersHeard));
    }

    @Test
    void whoseLineEndsShouldBeGone() {
        move(hers, 17, "");
        move(his, 17, "reply");

        open.remove(his);
        presence.leave(his);

        assertEquals("{\"here\":{\"conversation\":17,\"people\":[]}}", last(hersHeard));
    }

    @Test
    void personWithTwoWindowsShouldBeOneWhoWrites() {
        move(hers, 17, "");
        move(his, 17, "reply");
        move(line(2, "Marcus Holm", Set.of(1L), new ArrayList<>()), 17, "");

        assertEquals(1, last(hersHeard).split("Marcus Holm", -1).length - 1);
        assertTrue(last(hersHeard).contains("\"writing\":\"reply\""));
    }

    /** S55. */
    @Test
    void strangerShouldNeitherHearNorBeSeen() {
        move(hers, 18, "");
        hersHeard.clear();

        move(his, 18, "reply");

        assertEquals(List.of(), hisHeard);
        assertTrue(hersHeard.stream().noneMatch(told -> told.contains("Marcus")));
    }

    /** S55. */
    @Test
    void whoLosesTheInboxShouldBeGoneAtTheNextLookAtRights() {
        move(hers, 17, "");
        move(his, 17, "reply");
        his.see(Set.of());
        hisHeard.clear();

        presence.settle();
        move(hers, 17, "reply");

        assertEquals("{\"here\":{\"conversation\":17,\"people\":[]}}", last(hersHeard));
        assertEquals(List.of(), hisHeard);
    }

    private void move(AgentLine line, long conversation, String writing) {
        try (var reader = Json.createReader(
                new StringReader("{\"conversation\":" + conversation + ",\"writing\":\"" + writing + "\"}"))) {
            presence.move(line, reader.readObject());
        }
    }

    private static String last(List<String> heard) {
        return heard.get(heard.size() - 1);
    }

    private AgentLine line(long id, String name, Set<Long> visible, List<String> heard) {
        var agent =
                new SignedIn(id, name, name + "@example.com", "AGENT", Language.SV, Theme.AUTO, Density.COMFORTABLE, 1);
        var line = new AgentLine(session(heard), new Ticket(agent, "session", Instant.EPOCH), visible, Instant.EPOCH);
        open.add(line);
        return line;
    }

    /** A session whose other end hears at once. */
    private static Session session(List<String> heard) {
        var remote = proxy(RemoteEndpoint.Async.class, (self, method, arguments) -> {
            heard.add((String) arguments[0]);
            ((SendHandler) arguments[1]).onResult(new SendResult());
            return null;
        });
        return proxy(Session.class, (self, method, arguments) -> switch (method.getName()) {
            case "isOpen" -> true;
            case "getAsyncRemote" -> remote;
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static ConversationRow rowOf(long id, long inbox) {
        return new ConversationRow(
                id,
                inbox,
                "",
                ConversationStatus.OPEN,
                ChannelKind.EMAIL,
                new ContactCard(1, "Ada", ""),
                List.of(),
                Optional.empty(),
                Instant.EPOCH,
                "",
                false,
                false,
                1,
                false,
                false);
    }
}
