import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/**
 * Takes the editor out of PrimeFaces at build time.
 *
 * <p>PrimeFaces ships the editor in one file with a widget of its own around it, which needs the rest of PrimeFaces' scripts.
 * The composer makes the editor itself, so the widget stays behind. Arguments: the jar, the file to write.
 */
public final class EditorScript {
    private static final String ENTRY = "META-INF/resources/primefaces/texteditor/texteditor.js";
    private static final String WIDGET = ";PrimeFaces.widget.TextEditor=";

    private EditorScript() {}

    public static void main(String[] arguments) throws IOException {
        var target = Path.of(arguments[1]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, editor(arguments[0]));
    }

    private static String editor(String jar) throws IOException {
        try (var zip = new ZipFile(jar);
                var entry = zip.getInputStream(zip.getEntry(ENTRY))) {
            var script = new String(entry.readAllBytes(), StandardCharsets.UTF_8);
            var end = script.indexOf(WIDGET);
            if (end < 0 || !script.contains("Quill Editor v2")) {
                throw new IOException("PrimeFaces ships its editor in another way than this program knows");
            }
            return script.substring(0, end);
        }
    }
}
