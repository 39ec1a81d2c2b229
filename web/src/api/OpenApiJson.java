import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Writes the contract of the API, which people read as YAML, once more as JSON, which programs read more easily. */
public final class OpenApiJson {

    private OpenApiJson() {}

    /** Takes the YAML to read and the JSON to write. */
    public static void main(String[] arguments) throws IOException {
        var strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        var document = new Yaml(new SafeConstructor(strict)).load(Files.readString(Path.of(arguments[0])));
        var target = Path.of(arguments[1]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, json(document));
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey().toString()) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(OpenApiJson::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? text(text) : String.valueOf(value);
    }

    private static String text(String value) {
        return value.chars()
                .mapToObj(character -> character < ' ' || character == '"' || character == '\\'
                        ? String.format("\\u%04x", character)
                        : String.valueOf((char) character))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
