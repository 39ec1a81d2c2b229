package org.samtal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.samtal.search.Marked.Part;

/** Marks in a text what was looked for, by the same words that the index makes of it. */
final class SearchMarks {

    /** So much of a long text is looked through. */
    private static final int LONGEST = 20_000;

    private static final int EXCERPT = 140;
    private static final int BEFORE = 40;

    private final List<Analyzer> analyzers;
    private final List<Set<String>> wanted = new ArrayList<>();
    private final String beginning;

    /**
     * Prepares marking.
     *
     * @param analyzers the first of them takes words as they stand
     */
    SearchMarks(List<Analyzer> analyzers, List<SearchQuery.Word> words) {
        this.analyzers = analyzers;
        for (var analyzer : analyzers) {
            var terms = new HashSet<String>();
            words.forEach(word -> each(analyzer, word.text(), (term, from, to) -> terms.add(term)));
            wanted.add(terms);
        }
        beginning = words.stream()
                .filter(SearchQuery.Word::open)
                .map(SearchQuery.Word::text)
                .map(this::plain)
                .findFirst()
                .orElse("");
    }

    private String plain(String word) {
        var terms = new ArrayList<String>();
        each(analyzers.get(0), word, (term, from, to) -> terms.add(term));
        return terms.isEmpty() ? "" : terms.get(terms.size() - 1);
    }

    /** The whole text with its marks. */
    Marked mark(String text) {
        return parts(text, hits(text), 0, text.length());
    }

    /** The surroundings of the first place where something occurs, on one line; nothing where nothing does. */
    Marked excerpt(String text) {
        var line = text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("\\s+", " ");
        var hits = hits(line);
        var first = hits.nextSetBit(0);
        if (first < 0) {
            return new Marked(List.of());
        }
        var from = first <= BEFORE ? 0 : line.indexOf(' ', first - BEFORE) + 1;
        var to = Math.min(line.length(), from + EXCERPT);
        var parts = new ArrayList<>(parts(line, hits, Math.min(from, first), to).parts());
        if (from > 0) {
            parts.add(0, new Part("…", false));
        }
        if (to < line.length()) {
            parts.add(new Part("…", false));
        }
        return new Marked(parts);
    }

    private BitSet hits(String text) {
        var hits = new BitSet(text.length());
        for (var way = 0; way < analyzers.size(); way++) {
            var terms = wanted.get(way);
            var begins = way == 0 && !beginning.isEmpty();
            each(analyzers.get(way), text, (term, from, to) -> {
                if (terms.contains(term) || (begins && term.startsWith(beginning))) {
                    hits.set(from, to);
                }
            });
        }
        return hits;
    }

    private static Marked parts(String text, BitSet hits, int from, int to) {
        var parts = new ArrayList<Part>();
        for (var at = from; at < to; ) {
            var hit = hits.get(at);
            var next = hit ? hits.nextClearBit(at) : hits.nextSetBit(at);
            var end = next < 0 ? to : Math.min(next, to);
            parts.add(new Part(text.substring(at, end), hit));
            at = end;
        }
        return new Marked(parts);
    }

    private static void each(Analyzer analyzer, String text, Term term) {
        try (var tokens = analyzer.tokenStream("", text)) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                term.take(word.toString(), place.startOffset(), place.endOffset());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes one word of a text with its place. */
    @FunctionalInterface
    private interface Term {
        void take(String term, int from, int to);
    }
}
