import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Prints how many tests passed, failed and were skipped, summed over the reports of all modules.
 *
 * <p>A program of one file, run as {@code java .ci/CountTests.java [folder]}: it needs nothing but the JDK, so that the
 * build and the script of the continuous integration print the same line.
 */
final class CountTests {

    private static final Pattern SUITE = Pattern.compile("<testsuite\\s[^>]*>");
    private static final Pattern COUNT = Pattern.compile("\\s(tests|failures|errors|skipped)=\"(\\d+)\"");
    private static final Pattern REPORT = Pattern.compile(".*/target/(surefire|failsafe)-reports/TEST-.*\\.xml");

    private CountTests() {}

    public static void main(String[] arguments) throws IOException {
        var counts = count(Path.of(arguments.length == 0 ? "." : arguments[0]));
        var failed = counts.get("failures") + counts.get("errors");
        var skipped = counts.get("skipped");
        var passed = counts.get("tests") - failed - skipped;
        System.out.println(passed + " passed, " + failed + " failed, " + skipped + " skipped");
    }

    private static Map<String, Integer> count(Path root) throws IOException {
        var counts = new TreeMap<>(Map.of("tests", 0, "failures", 0, "errors", 0, "skipped", 0));
        try (var files = Files.find(root, 5, (file, attributes) -> isReport(file))) {
            for (var file : files.toList()) {
                var suite = SUITE.matcher(Files.readString(file));
                if (suite.find()) {
                    COUNT.matcher(suite.group())
                            .results()
                            .forEach(count -> counts.merge(count.group(1), Integer.valueOf(count.group(2)), Integer::sum));
                }
            }
        }
        return counts;
    }

    private static boolean isReport(Path file) {
        return REPORT.matcher(file.toString().replace('\\', '/')).matches();
    }
}
