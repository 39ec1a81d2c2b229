package org.samtal.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.samtal.access.Role;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.DomainException.Rejected;

/** Where agents are stored. */
@ApplicationScoped
class AgentRepository {

    @PersistenceContext(unitName = "samtal")
    EntityManager entities;

    List<AgentRow> all() {
        return entities.createQuery("select a from Agent a order by a.active desc, lower(a.name), a.id", Agent.class)
                .getResultStream()
                .map(Agent::row)
                .toList();
    }

    Agent require(long id) {
        return Optional.ofNullable(entities.find(Agent.class, id))
                .orElseThrow(() -> new NotFound("people.agent.missing"));
    }

    Optional<Agent> byEmail(String email) {
        return entities.createQuery("select a from Agent a where a.email = :email", Agent.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    Optional<Agent> current(long id, long credentialsVersion) {
        return Optional.ofNullable(entities.find(Agent.class, id)).filter(agent -> agent.isCurrent(credentialsVersion));
    }

    boolean isEmpty() {
        return entities.createQuery("select count(a) from Agent a", Long.class).getSingleResult() == 0;
    }

    List<Agent> administrators() {
        return entities.createQuery(
                        "select a from Agent a where a.active = true and a.role = :role order by a.id", Agent.class)
                .setParameter("role", Role.ADMIN)
                .getResultList();
    }

    /** All active administrators, locked, so that two who deactivate each other can't both succeed. */
    List<Agent> lockAdministrators() {
        return entities.createQuery("select a from Agent a where a.active = true and a.role = :role", Agent.class)
                .setParameter("role", Role.ADMIN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Agent add(Agent agent) {
        try {
            entities.persist(agent);
            entities.flush();
        } catch (ConstraintViolationException taken) {
            throw new Rejected("email", "people.email.taken");
        }
        return agent;
    }

    void flush() {
        entities.flush();
    }
}
