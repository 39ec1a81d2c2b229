package org.samtal.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** As much JSON (RFC 8259) as a client without libraries needs: maps, lists, texts, numbers, true, false and null. */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** Everything that is no map, list, number or truth value is written as text. */
    static String write(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> write(entry.getKey().toString()) + ":" + write(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    /** The things in the array {@code items}. */
    static List<Map<String, Object>> items(String text) {
        var items = (List<?>) read(text).get("items");
        return items.stream().map(Json::object).toList();
    }

    /** Reads an object. */
    static Map<String, Object> read(String text) {
        return object(new Json(text).value());
    }

    static Map<String, Object> object(Object value) {
        var object = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) value).forEach((name, part) -> object.put(name.toString(), part));
        return object;
    }

    private static String quoted(String value) {
        var quoted = new StringBuilder("\"");
        value.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (character < ' ') {
                quoted.append("\\u%04x".formatted(character));
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.append('"').toString();
    }

    private Object value() {
        skipSpace();
        return switch (text.charAt(at)) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> map() {
        var map = new LinkedHashMap<String, Object>();
        at++;
        while (!ends('}')) {
            skipSpace();
            var name = string();
            ends(':');
            map.put(name, value());
            ends(',');
        }
        return map;
    }

    private List<Object> list() {
        var list = new ArrayList<>();
        at++;
        while (!ends(']')) {
            list.add(value());
            ends(',');
        }
        return list;
    }

    private String string() {
        var string = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        at++;
        return switch (text.charAt(at)) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
            }
            default -> text.charAt(at);
        };
    }

    /** Numbers stay as they are written: they are ids here, and nothing is reckoned with them. */
    private Object word() {
        var begin = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(begin, at);
    }

    private boolean ends(char mark) {
        skipSpace();
        if (text.charAt(at) != mark) {
            return false;
        }
        at++;
        return true;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
