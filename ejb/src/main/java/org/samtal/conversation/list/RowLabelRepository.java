package org.samtal.conversation.list;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.samtal.kernel.OneOf;

/** The labels of the rows of a page, read for all of them at once. */
@ApplicationScoped
class RowLabelRepository {

    @PersistenceContext
    EntityManager entities;

    /** The names of the labels of each conversation that has any, by the alphabet. */
    Map<Long, List<String>> of(List<Long> conversationIds) {
        if (conversationIds.isEmpty()) {
            return Map.of();
        }
        var ids = new OneOf("id", conversationIds);
        return ids.bind(entities.createQuery(
                        "select c.key.conversationId, l.name from ConversationLabel c join Label l on l.id = c.key.labelId"
                                + " where " + ids.condition("c.key.conversationId") + " order by l.nameKey",
                        Object[].class))
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (String) row[1], toList())));
    }
}
