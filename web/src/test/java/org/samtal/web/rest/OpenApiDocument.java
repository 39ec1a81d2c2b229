package org.samtal.web.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The contract of the API as it is checked in. */
final class OpenApiDocument {

    private static final Set<String> VERBS = Set.of("get", "post", "patch", "delete", "put");

    private final Map<String, Object> root;

    private OpenApiDocument(Map<String, Object> root) {
        this.root = root;
    }

    /** Reads it as strictly as YAML asks, where a key must not stand twice. */
    static OpenApiDocument read() {
        var strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try {
            var text = Files.readString(Path.of("../docs/api/openapi.yaml"), StandardCharsets.UTF_8);
            return new OpenApiDocument(new Yaml(new SafeConstructor(strict)).load(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Operations by method and path, such as {@code GET /api/v1/inboxes}. */
    Map<String, Map<String, Object>> operations() {
        var operations = new TreeMap<String, Map<String, Object>>();
        map(root.get("paths")).forEach((path, verbs) -> map(verbs).entrySet().stream()
                .filter(verb -> VERBS.contains(verb.getKey()))
                .forEach(verb -> operations.put(
                        verb.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path, map(verb.getValue()))));
        return operations;
    }

    /** Names of an operation's parameters in one place: query, path or header. */
    Set<String> parameters(Map<String, Object> operation, String place) {
        return list(operation.getOrDefault("parameters", List.of())).stream()
                .map(this::resolve)
                .filter(parameter -> place.equals(parameter.get("in")))
                .map(parameter -> (String) parameter.get("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> schemas() {
        return map(map(root.get("components")).get("schemas")).keySet();
    }

    Map<String, Object> schema(String name) {
        return map(map(map(root.get("components")).get("schemas")).get(name));
    }

    Map<String, Object> property(String schema, String name) {
        return map(map(schema(schema).get("properties")).get(name));
    }

    Map<String, Object> resolve(Object node) {
        var reference = (String) map(node).get("$ref");
        if (reference == null) {
            return map(node);
        }
        Object found = root;
        for (var part : reference.substring(2).split("/")) {
            found = map(found).get(part);
        }
        return map(found);
    }

    /** Every reference in the document, wherever it stands. */
    Set<String> references() {
        var found = new TreeSet<String>();
        collect(root, found);
        return found;
    }

    private static void collect(Object node, Set<String> found) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if ("$ref".equals(key)) {
                    found.add((String) value);
                }
                collect(value, found);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(one -> collect(one, found));
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object node) {
        return (List<Object>) node;
    }
}
