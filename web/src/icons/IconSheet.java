import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the icon style sheet at build time: one CSS mask per icon named in {@code icons.properties}.
 *
 * <p>Masks take the colour of the text around them, and a sheet of the icons in use is a hundredth of the whole set.
 * Arguments: the list, the folders to look for drawings in (first hit wins), the licence, the file to write.
 */
public final class IconSheet {
    private static final String RULES = """
            @layer base {
              .ic { display: inline-block; flex: none; width: 1rem; height: 1rem; background: currentColor; vertical-align: -0.15em;
                    -webkit-mask: var(--ic) center / contain no-repeat; mask: var(--ic) center / contain no-repeat; }
              .ic--sm { width: 0.8125rem; height: 0.8125rem; }
              .ic--lg { width: 1.25rem; height: 1.25rem; }
              .ic--xl { width: 1.5rem; height: 1.5rem; }
              @media (forced-colors: active) { .ic { background: CanvasText; forced-color-adjust: none; } }
            """;

    private IconSheet() {}

    public static void main(String[] arguments) throws IOException {
        var icons = new Properties();
        try (var list = Files.newBufferedReader(Path.of(arguments[0]))) {
            icons.load(list);
        }
        var names = new TreeSet<>(icons.stringPropertyNames());
        var masks = new StringBuilder("  :root {\n");
        for (var name : names) {
            var drawing = drawing(icons.getProperty(name), Path.of(arguments[1]), Path.of(arguments[2]));
            masks.append("    --i-%s: url(\"data:image/svg+xml,%s\");%n".formatted(name, escaped(drawing)));
        }
        masks.append("  }\n");
        var classes = names.stream()
                .map(name -> "  .ic-%1$s { --ic: var(--i-%1$s); }".formatted(name))
                .collect(Collectors.joining("\n", "", "\n}\n"));
        var licence = Files.readString(Path.of(arguments[3])).strip();
        var sheet = Path.of(arguments[4]);
        Files.createDirectories(sheet.getParent());
        Files.writeString(sheet, "/*\nIcons: Lucide\n\n" + licence + "\n*/\n" + RULES + masks + classes);
    }

    private static String drawing(String name, Path own, Path lucide) throws IOException {
        var first = own.resolve(name + ".svg");
        return Files.readString(Files.exists(first) ? first : lucide.resolve(name + ".svg"));
    }

    private static String escaped(String svg) {
        var flat = svg.replaceAll("<!--.*?-->", "")
                .replaceAll("\\s(class|width|height)=\"[^\"]*\"(?=[^>]*viewBox)", "")
                .replaceAll("\\s+", " ")
                .replace("> <", "><")
                .replace(" >", ">")
                .strip()
                .replace('"', '\'')
                .replace("currentColor", "black");
        return flat.replace("%", "%25").replace("#", "%23").replace("<", "%3C").replace(">", "%3E");
    }
}
