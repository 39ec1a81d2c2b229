package org.samtal.web.live;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.samtal.access.CurrentActor;
import org.samtal.team.SignIns;
import org.samtal.team.SignedIn;
import org.samtal.web.live.LiveTickets.Ticket;

/** All sockets of this node: who hears what, and who no longer may. */
@ApplicationScoped
public class AgentLines {
    static final String BEAT = "{\"beat\":true}";

    private static final Logger LOG = Logger.getLogger(AgentLines.class.getName());
    private static final int MOST_LINES_AN_AGENT = 20;

    @Inject
    CurrentActor currentActor;

    @Inject
    FeedAnswers answers;

    @Inject
    SignIns signIns;

    @Inject
    Clock clock;

    private final Map<String, AgentLine> lines = new ConcurrentHashMap<>();

    /** Adds the socket that a ticket opened, as long as its agent has not opened too many. */
    boolean add(Session session, Ticket ticket) {
        if (countOf(ticket.agent()) >= MOST_LINES_AN_AGENT) {
            return false;
        }
        lines.put(session.getId(), new AgentLine(session, ticket, visibleTo(ticket.agent()), clock.instant()));
        return true;
    }

    Optional<AgentLine> of(Session session) {
        return Optional.ofNullable(lines.get(session.getId()));
    }

    Optional<AgentLine> remove(Session session) {
        return Optional.ofNullable(lines.remove(session.getId()));
    }

    Collection<AgentLine> all() {
        return lines.values();
    }

    /** Tells everybody who may hear it (S55). */
    void tell(FeedNews news) {
        var hearers = lines.values().stream().filter(line -> line.mayHear(news)).toList();
        if (!hearers.isEmpty()) {
            var message = news.message();
            hearers.forEach(line -> line.send(message));
        }
    }

    /** Cuts off the sockets of a session that has ended: signed out, or left alone for too long. */
    void end(String sessionId) {
        lines.values().stream()
                .filter(line -> line.belongsTo(sessionId))
                .forEach(line -> line.close(CloseCodes.VIOLATED_POLICY));
    }

    /** Shows every browser that the line is alive, and gives up those that have not answered for a minute (S56). */
    void beat() {
        var now = clock.instant();
        for (var line : lines.values()) {
            if (line.isSilent(now)) {
                line.close(CloseCodes.GOING_AWAY);
            } else {
                line.send(BEAT);
            }
        }
    }

    /** Asks the rights of every agent again: who may no longer be here is cut off, who lost an inbox hears no more of it. */
    void checkRights() {
        var byAgent = lines.values().stream().collect(Collectors.groupingBy(AgentLine::agent));
        byAgent.forEach((agent, theirs) -> {
            try {
                if (signIns.byCredentials(agent.agentId(), agent.credentialsVersion())
                        .isPresent()) {
                    var visible = visibleTo(agent);
                    theirs.forEach(line -> line.see(visible));
                } else {
                    theirs.forEach(line -> line.close(CloseCodes.VIOLATED_POLICY));
                }
            } catch (EJBException unknown) {
                LOG.log(Level.FINE, "Rights could not be asked, so nothing is told until they can", unknown);
                theirs.forEach(line -> line.close(CloseCodes.TRY_AGAIN_LATER));
            }
        });
    }

    int count() {
        return lines.size();
    }

    private long countOf(SignedIn agent) {
        return lines.values().stream()
                .filter(line -> line.agent().agentId() == agent.agentId())
                .count();
    }

    private Set<Long> visibleTo(SignedIn agent) {
        try (var ignored = currentActor.as(agent.actor())) {
            return answers.visibleInboxes();
        }
    }
}
