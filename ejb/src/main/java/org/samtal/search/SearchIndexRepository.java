package org.samtal.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.samtal.access.Visibility;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.MessageKind;
import org.samtal.kernel.OneOf;
import org.samtal.search.SearchQuery.Word;

/** Asks the index of this node, and the database for the words to show of what it finds. */
@ApplicationScoped
class SearchIndexRepository {

    /** What is not looked through unless it is asked for. */
    private static final Set<ConversationStatus> OUT_OF_SIGHT =
            EnumSet.of(ConversationStatus.SPAM, ConversationStatus.TRASH);

    private static final String[] PLAIN = {
        SearchFields.SUBJECT, SearchFields.SAID, SearchFields.PEOPLE, SearchFields.FILES
    };

    /** To show where words occur, this many messages are looked through. */
    private static final int MOST_TEXTS = 2_000;

    @PersistenceContext
    EntityManager entities;

    /**
     * The ids of conversations that were found, best first.
     *
     * @param total how many there are
     */
    record Hits(List<Long> ids, long total) {}

    /** What stands at a place of a conversation. */
    record Said(int seq, String text) {}

    /**
     * Looks in these inboxes alone.
     *
     * @param assignees whoever has the conversations, 0 for nobody; absent where that does not matter
     */
    Hits find(SearchQuery query, Visibility visibility, Optional<List<Long>> assignees, int limit) {
        var found = Search.session(entities)
                .search(SearchedConversation.class)
                .select(f -> f.id(Long.class))
                .where(f -> predicate(f, query, visibility, assignees))
                .sort(f -> f.score().then().field(SearchFields.LAST).desc())
                .fetch(limit);
        return new Hits(found.hits(), found.total().hitCountLowerBound());
    }

    /** The ways a text is taken, as it stands first. */
    List<Analyzer> analyzers() {
        var backend =
                Search.mapping(entities.getEntityManagerFactory()).backend().unwrap(LuceneBackend.class);
        return Stream.of(SearchAnalysis.PLAIN, SearchAnalysis.SWEDISH, SearchAnalysis.ENGLISH)
                .<Analyzer>map(name -> backend.analyzer(name).orElseThrow())
                .toList();
    }

    /** The texts of their messages, newest first. */
    Map<Long, List<Said>> texts(List<Long> conversations, Visibility visibility) {
        if (conversations.isEmpty()) {
            return Map.of();
        }
        var ids = new OneOf("id", conversations);
        return visibility
                .bind(ids.bind(entities.createQuery(
                        "select m.conversationId, m.seq, m.body from Message m where "
                                + ids.condition("m.conversationId")
                                + " and m.kind <> :event and " + visibility.condition("m.inboxId")
                                + " order by m.seq desc",
                        Object[].class)))
                .setParameter("event", MessageKind.EVENT)
                .setMaxResults(MOST_TEXTS)
                .getResultStream()
                .collect(groupingBy(
                        row -> (Long) row[0], mapping(row -> new Said((Integer) row[1], (String) row[2]), toList())));
    }

    private static PredicateFinalStep predicate(
            SearchPredicateFactory f, SearchQuery query, Visibility visibility, Optional<List<Long>> assignees) {
        var all = f.bool();
        all.filter(f.terms().field(SearchFields.INBOX).matchingAny(visibility.queryIds()));
        assignees.ifPresent(ids ->
                all.filter(f.terms().field(SearchFields.ASSIGNEE).matchingAny(ids.isEmpty() ? List.of(-1L) : ids)));
        query.words().forEach(word -> all.must(word(f, word)));
        query.from()
                .forEach(
                        person -> all.must(f.phrase().field(SearchFields.PEOPLE).matching(person)));
        query.labels()
                .forEach(label -> all.filter(f.match().field(SearchFields.LABEL).matching(label)));
        query.before()
                .ifPresent(day -> all.filter(f.range().field(SearchFields.LAST).lessThan(day)));
        query.after()
                .ifPresent(day -> all.filter(f.range().field(SearchFields.LAST).atLeast(day)));
        if (query.hasFile()) {
            all.filter(f.match().field(SearchFields.HAS_FILE).matching(true));
        }
        var wanted = query.statuses().isEmpty() ? EnumSet.complementOf(EnumSet.copyOf(OUT_OF_SIGHT)) : query.statuses();
        all.filter(f.terms()
                .field(SearchFields.STATUS)
                .matchingAny(wanted.stream().map(Enum::name).toList()));
        return all;
    }

    /** One word anywhere; in subjects and names it counts for more. */
    private static PredicateFinalStep word(SearchPredicateFactory f, Word word) {
        var any = f.bool();
        if (word.phrase()) {
            any.should(f.phrase().field(SearchFields.SUBJECT).boost(3).matching(word.text()));
            any.should(f.phrase()
                    .fields(SearchFields.SAID, SearchFields.PEOPLE, SearchFields.FILES)
                    .matching(word.text()));
        } else {
            any.should(f.match().fields(stemmed(SearchFields.SUBJECT)).boost(3).matching(word.text()));
            any.should(f.match().field(SearchFields.PEOPLE).boost(2).matching(word.text()));
            any.should(f.match().fields(stemmed(SearchFields.SAID)).matching(word.text()));
            any.should(f.match().field(SearchFields.FILES).matching(word.text()));
        }
        if (word.open()) {
            any.should(beginning(f, word.text()));
        }
        return any;
    }

    /** A word that is still being typed may go on. */
    private static PredicateFinalStep beginning(SearchPredicateFactory f, String text) {
        var parts = Stream.of(text.split(SearchAnalysis.NO_WORD))
                .filter(part -> !part.isEmpty())
                .toList();
        var last = parts.size() - 1;
        var all = f.bool().must(f.wildcard().fields(PLAIN).matching(parts.get(last) + "*"));
        return last == 0 ? all : all.must(f.phrase().fields(PLAIN).matching(String.join(" ", parts.subList(0, last))));
    }

    private static String[] stemmed(String field) {
        var fields = new ArrayList<String>();
        SearchFields.STEMMED.forEach(way -> fields.add(field + way));
        return fields.toArray(String[]::new);
    }
}
