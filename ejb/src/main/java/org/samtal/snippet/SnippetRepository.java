package org.samtal.snippet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds and stores texts that are used again. */
@ApplicationScoped
class SnippetRepository {

    @PersistenceContext
    EntityManager entities;

    List<Snippet> all(int most) {
        return entities.createQuery("from Snippet s order by lower(s.folder), s.nameKey", Snippet.class)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<Snippet> find(long id) {
        return Optional.ofNullable(entities.find(Snippet.class, id));
    }

    Optional<Snippet> named(String name) {
        return entities.createQuery("from Snippet s where s.nameKey = :key", Snippet.class)
                .setParameter("key", Snippet.key(name))
                .getResultStream()
                .findFirst();
    }

    long count() {
        return entities.createQuery("select count(*) from Snippet s", Long.class)
                .getSingleResult();
    }

    void add(Snippet snippet) {
        entities.persist(snippet);
    }

    void remove(Snippet snippet) {
        entities.remove(snippet);
    }
}
