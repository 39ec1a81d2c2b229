package org.samtal.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Where the company's own settings are stored. */
@ApplicationScoped
class WorkspaceRepository {

    static final String COMPANY_NAME = "company.name";

    @PersistenceContext(unitName = "samtal")
    EntityManager entities;

    Optional<String> find(String name) {
        return Optional.ofNullable(entities.find(WorkspaceSetting.class, name)).map(WorkspaceSetting::content);
    }

    /** Adds the setting unless it is there, and says whether it was added. */
    boolean addOnce(String name, String content) {
        return entities.createNativeQuery(
                                """
                insert into {h-schema}workspace_setting (name, content) values (:name, :content) on conflict do nothing""")
                        .setParameter("name", name)
                        .setParameter("content", content)
                        .executeUpdate()
                == 1;
    }
}
