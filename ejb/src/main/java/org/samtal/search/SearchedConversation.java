package org.samtal.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Immutable;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;

/** A conversation as the index knows it: its number, and for the moment of indexing its words. */
@Entity
@Immutable
@Table(name = "conversation")
@Indexed(index = "conversation")
@TypeBinding(binder = @TypeBinderRef(type = SearchFields.class))
class SearchedConversation {

    @Id
    @DocumentId
    private Long id;

    @Transient
    private SearchContent content;

    protected SearchedConversation() {}

    Long id() {
        return id;
    }

    SearchContent content() {
        return content;
    }

    void fill(SearchContent words) {
        content = words;
    }
}
