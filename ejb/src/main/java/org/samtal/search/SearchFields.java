package org.samtal.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** The fields of the index, and what of a conversation stands in each. */
public class SearchFields implements TypeBinder {

    static final String INBOX = "inbox";
    static final String STATUS = "status";
    static final String ASSIGNEE = "assignee";
    static final String LABEL = "label";
    static final String BEGUN = "begun";
    static final String LAST = "last";
    static final String HAS_FILE = "hasFile";
    static final String PEOPLE = "people";
    static final String FILES = "files";
    static final String SUBJECT = "subject";
    static final String SAID = "said";

    /** What follows the name of a text's field, for each way it is taken. */
    static final List<String> STEMMED = List.of("", "Swedish", "English");

    private static final List<String> ANALYZERS =
            List.of(SearchAnalysis.PLAIN, SearchAnalysis.SWEDISH, SearchAnalysis.ENGLISH);

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        var schema = context.indexSchemaElement();
        context.bridge(SearchedConversation.class, new Bridge(schema));
    }

    private static final class Bridge implements TypeBridge<SearchedConversation> {
        private final IndexFieldReference<Long> inbox;
        private final IndexFieldReference<Long> assignee;
        private final IndexFieldReference<String> status;
        private final IndexFieldReference<String> label;
        private final IndexFieldReference<Instant> begun;
        private final IndexFieldReference<Instant> last;
        private final IndexFieldReference<Boolean> hasFile;
        private final IndexFieldReference<String> people;
        private final IndexFieldReference<String> files;
        private final List<IndexFieldReference<String>> subject;
        private final List<IndexFieldReference<String>> said;

        Bridge(IndexSchemaElement schema) {
            inbox = schema.field(INBOX, type -> type.asLong()).toReference();
            assignee = schema.field(ASSIGNEE, type -> type.asLong()).toReference();
            status = schema.field(STATUS, type -> type.asString()).toReference();
            label = schema.field(LABEL, type -> type.asString()).multiValued().toReference();
            begun = schema.field(BEGUN, type -> type.asInstant()).toReference();
            last = schema.field(LAST, type -> type.asInstant().sortable(Sortable.YES))
                    .toReference();
            hasFile = schema.field(HAS_FILE, type -> type.asBoolean().searchable(Searchable.YES))
                    .toReference();
            people = text(schema, PEOPLE, SearchAnalysis.PLAIN);
            files = text(schema, FILES, SearchAnalysis.PLAIN);
            subject = texts(schema, SUBJECT);
            said = texts(schema, SAID);
        }

        private static List<IndexFieldReference<String>> texts(IndexSchemaElement schema, String name) {
            var fields = new ArrayList<IndexFieldReference<String>>();
            for (var way = 0; way < STEMMED.size(); way++) {
                fields.add(text(schema, name + STEMMED.get(way), ANALYZERS.get(way)));
            }
            return fields;
        }

        private static IndexFieldReference<String> text(IndexSchemaElement schema, String name, String analyzer) {
            return schema.field(name, type -> type.asString().analyzer(analyzer))
                    .multiValued()
                    .toReference();
        }

        @Override
        public void write(DocumentElement document, SearchedConversation searched, TypeBridgeWriteContext context) {
            var content = searched.content();
            document.addValue(inbox, content.inboxId());
            document.addValue(assignee, content.assigneeId());
            document.addValue(status, content.status());
            document.addValue(begun, content.begunAt());
            document.addValue(last, content.lastMessageAt());
            document.addValue(hasFile, !content.files().isEmpty());
            content.labels().forEach(name -> document.addValue(label, name));
            content.people().forEach(person -> document.addValue(people, person));
            content.files().forEach(file -> document.addValue(files, file));
            subject.forEach(field -> document.addValue(field, content.subject()));
            content.said().forEach(words -> said.forEach(field -> document.addValue(field, words)));
        }
    }
}
