package org.samtal.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A rule of the declarations of features that takes their queries into account. */
enum QueryRule {
    QUERIES_STAY_WITHIN_WHAT_IS_DECLARED(
            QueryRule::undeclared, "a query that names another feature's entity uses that feature"),
    WHAT_IS_DECLARED_IS_USED(QueryRule::unused, "an arrow that nobody needs is the first line of a cycle");

    private final BiFunction<FeatureGraph, Queries, Stream<String>> breaks;
    private final String reason;

    QueryRule(BiFunction<FeatureGraph, Queries, Stream<String>> breaks, String reason) {
        this.breaks = breaks;
        this.reason = reason;
    }

    /** What breaks the rule in the sources of this folder, each with the rule and its reason. */
    List<String> check(Path sources) {
        var queries = Queries.under(sources);
        return breaks.apply(FeatureGraph.of(queries.files()), queries)
                .map(finding -> finding + " breaks " + name() + ": " + reason)
                .toList();
    }

    private static Stream<String> undeclared(FeatureGraph graph, Queries queries) {
        return queries.files().stream()
                .filter(file -> graph.features().containsKey(Queries.featureOf(file)))
                .flatMap(file -> queries.queriedBy(file).entrySet().stream()
                        .filter(queried -> !queried.getKey().equals(Queries.featureOf(file)))
                        .filter(queried -> !graph.features()
                                .get(Queries.featureOf(file))
                                .uses()
                                .contains(queried.getKey()))
                        .map(queried -> queried.getValue() + " of " + queried.getKey()));
    }

    private static Stream<String> unused(FeatureGraph graph, Queries queries) {
        return graph.features().entrySet().stream().flatMap(feature -> feature.getValue().uses().stream()
                .filter(declared -> !queries.usedBy(feature.getKey()).contains(declared))
                .map(declared -> feature.getKey() + " does not use " + declared));
    }
}
