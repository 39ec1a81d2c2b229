package org.samtal.web.live;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
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

    private final Map<String, AgentLine> lines = new ConcurrentHashMap<>();

    /** Adds the socket of an agent, as long as that agent has not opened too many. */
    boolean add(Session session, SignedIn agent) {
        if (countOf(agent) >= MOST_LINES_AN_AGENT) {
            return false;
        }
        lines.put(session.getId(), new AgentLine(session, agent, visibleTo(agent)));
        return true;
    }

    Optional<AgentLine> of(Session session) {
        return Optional.ofNullable(lines.get(session.getId()));
    }

    void remove(Session session) {
        lines.remove(session.getId());
    }

    /** Tells everybody who may hear it (S55). */
    void tell(FeedNews news) {
        var hearers = lines.values().stream().filter(line -> line.mayHear(news)).toList();
        if (!hearers.isEmpty()) {
            var message = news.message();
            hearers.forEach(line -> line.send(message));
        }
    }

    /** Shows every browser that the line is alive; what does not answer is closed by its idle time. */
    void beat() {
        lines.values().forEach(line -> line.send(BEAT));
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
