package org.samtal.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How texts become the words that are looked up. A mail may be in either language, so each text is taken in all three ways.
 *
 * <p>Accents do not count: whoever types {@code forsenad} means {@code försenad}.
 */
public class SearchAnalysis implements LuceneAnalysisConfigurer {

    /** Words as they stand, for names, addresses and beginnings of words. */
    static final String PLAIN = "plain";

    /** What stands between words: signs end one, so that {@code plan} finds {@code floor-plan_2.pdf}. */
    static final String NO_WORD = "[^\\p{L}\\p{M}\\p{N}]+";

    static final String SWEDISH = "swedish";
    static final String ENGLISH = "english";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(PLAIN)
                .custom()
                .tokenizer("pattern")
                .param("pattern", NO_WORD)
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
        stemmed(context, SWEDISH, "Swedish");
        stemmed(context, ENGLISH, "English");
    }

    private static void stemmed(LuceneAnalysisConfigurationContext context, String name, String language) {
        context.analyzer(name)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("snowballPorter")
                .param("language", language)
                .tokenFilter("asciiFolding");
    }
}
