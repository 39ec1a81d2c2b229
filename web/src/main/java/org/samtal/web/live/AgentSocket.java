package org.samtal.web.live;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.access.CurrentActor;

/**
 * The live line of one browser window.
 *
 * <p>The browser sends where it stands, {@code {"after": {"1": 345}}}, and is told what came after; from then on it hears
 * every change once. It says which conversation stands open, {@code {"at": {"conversation": 17, "writing": "reply"}}}, and
 * hears who else is there. It answers each beat, so that a line which is dead at one end is noticed at both.
 */
@ServerEndpoint("/live")
public class AgentSocket {
    private static final Logger LOG = Logger.getLogger(AgentSocket.class.getName());
    private static final int LONGEST_MESSAGE = 64 * 1024;
    private static final long IDLE_MILLIS = 60_000;

    @Inject
    LiveTickets tickets;

    @Inject
    AgentLines lines;

    @Inject
    FeedAnswers answers;

    @Inject
    Presence presence;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    @OnOpen
    public void open(Session session) throws IOException {
        session.setMaxIdleTimeout(IDLE_MILLIS);
        session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        session.setMaxBinaryMessageBufferSize(1);
        var ticket = session.getRequestParameterMap().get("ticket").get(0);
        var collected = tickets.collect(ticket);
        if (collected.isEmpty() || !lines.add(session, collected.get())) {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, ""));
        }
    }

    @OnMessage
    public void hear(String message, Session session) {
        lines.of(session).ifPresent(line -> answer(line, message));
    }

    @OnClose
    public void close(Session session) {
        lines.remove(session).ifPresent(presence::leave);
    }

    @OnError
    public void fail(Session session, Throwable problem) {
        LOG.log(Level.FINE, "A live line broke; its browser comes back", problem);
        lines.remove(session).ifPresent(presence::leave);
    }

    private void answer(AgentLine line, String message) {
        if (!line.mayAsk(clock.instant())) {
            line.close(CloseCodes.VIOLATED_POLICY);
            return;
        }
        try (var reader = Json.createReader(new StringReader(message));
                var ignored = currentActor.as(line.agent().actor())) {
            var told = reader.readObject();
            if (told.get("after") instanceof JsonObject after) {
                line.send(answers.after(Positions.ofJson(after)));
            }
            if (told.get("at") instanceof JsonObject at) {
                presence.move(line, at);
            }
        } catch (JsonException garbled) {
            line.close(CloseCodes.CANNOT_ACCEPT);
        }
    }
}
