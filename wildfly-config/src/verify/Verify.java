import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a started server whether it is as closed as it should be, from outside, and prints PASS or FAIL per point.
 *
 * <p>Needs nothing but a JDK: {@code java Verify.java <server folder> <http port> <management port> [<SMTP port>]}. The
 * numbers in brackets are those of the list of threats that the point belongs to.
 */
final class Verify {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private static final List<String> GONE = List.of(
            "/wildfly-services",
            "/console",
            "/h2-console",
            "/management",
            "/invoker/JNDI",
            "/health",
            "/metrics",
            "/prometheus",
            "/jakarta.faces.resource/dynamiccontent.properties.xhtml");

    private final Path server;
    private final int http;
    private final int management;
    private final Set<Integer> allowed;
    private int failed;

    private Verify(Path server, int http, int management, Set<Integer> allowed) {
        this.server = server;
        this.http = http;
        this.management = management;
        this.allowed = allowed;
    }

    public static void main(String[] arguments) {
        if (arguments.length < 3) {
            System.err.println("usage: verify.sh <http port> <management port> [<other port that may listen> ...]");
            System.exit(2);
        }
        var ports = Stream.of(arguments).skip(1).map(Integer::valueOf).toList();
        var verify = new Verify(Path.of(arguments[0]), ports.get(0), ports.get(1), new TreeSet<>(ports));
        verify.requests();
        verify.pages();
        verify.network();
        verify.settings();
        verify.machine();
        verify.observability();
        System.out.println(verify.failed == 0 ? "All points passed." : verify.failed + " points failed.");
        System.exit(verify.failed == 0 ? 0 : 1);
    }

    /** Whatever two parsers could read differently is refused. */
    private void requests() {
        var start = "GET / HTTP/1.1\r\nHost: localhost\r\n";
        check("a bare line feed is refused", () -> raw("GET / HTTP/1.1\nHost: localhost\n\n"), 400);
        check("a folded first header is refused", () -> raw("GET / HTTP/1.1\r\n Host: localhost\r\nX: y\r\n\r\n"), 400);
        check("a lone carriage return is refused", () -> raw(start + "A: b\rC: d\r\n\r\n"), 400);
        var twoLengths = "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
        check("two lengths are refused", () -> raw(start.replace("GET", "POST") + twoLengths), 400);
        check("a request without Host is refused", () -> raw("GET / HTTP/1.1\r\n\r\n"), 400);
        check("a header of 40 kB is refused", () -> raw(start + "X: " + "x".repeat(40_000) + "\r\n\r\n"), 400, 431);
        check("TRACE is refused", () -> send("TRACE", "/").statusCode(), 405);
        check("TRACK is refused", () -> send("TRACK", "/").statusCode(), 405);
    }

    private void pages() {
        for (var path : GONE) {
            check(path + " does not exist", () -> send("GET", path).statusCode(), 404);
        }
        for (var path : List.of("/", "/login", "/no-such-page", "/api/v1/no-such-thing")) {
            check("no product in the headers of " + path, () -> names(path, "Server", "X-Powered-By"), false);
        }
        check("an error page names no product or class (S90)", () -> tells(send("GET", "/no-such-page").body()), false);
        check("pages have a content security policy with a nonce (3.1, 12)", this::policy, true);
        check("cookies are HttpOnly and SameSite", this::cookies, true);
    }

    private void network() {
        check("activemq-remoting is not upgraded to (0.1)", () -> upgrade("activemq-remoting"), false);
        check("jboss-remoting is not upgraded to", () -> upgrade("jboss-remoting"), false);
        check("hornetq-remoting is not upgraded to", () -> upgrade("hornetq-remoting"), false);
        check("only the ports " + allowed + " listen", this::notAllowed, Set.of());
        check(
                "management listens on loopback only",
                () -> listening().filter(socket -> port(socket) == management).allMatch(Verify::loopback),
                true);
    }

    private void settings() {
        var broker = "/subsystem=messaging-activemq/server=default:read-children-names(child-type=";
        check(
                "the job repository is in the database (3.1, 9)",
                () -> cli("/subsystem=batch-jberet:read-attribute(name=default-job-repository)"),
                "jdbc");
        check(
                "the broker accepts in-vm only (0.1)",
                () -> cli(broker + "in-vm-acceptor)", broker + "http-acceptor)", broker + "remote-acceptor)"),
                "[in-vm] [] []");
        check("the broker knows no guest (0.1)", () -> cli(broker + "security-setting)"), "[]");
        check(
                "the only data sources are ours",
                () -> cli("/subsystem=datasources:read-children-names(" + "child-type=data-source)"),
                "[samtal,samtal-batch]");
        check(
                "there is no web console",
                () -> cli("/core-service=management/management-interface=http-interface"
                        + ":read-attribute(name=console-enabled)"),
                "false");
        var subsystems = cli(":read-children-names(child-type=subsystem)");
        for (var subsystem : List.of("remoting", "iiop-openjdk", "jdr", "sar", "webservices", "infinispan")) {
            check("no subsystem " + subsystem, () -> subsystems.contains(subsystem), false);
        }
        check("Undertow's core is 2.3.27 (0.2)", () -> jar("undertow-core"), "undertow-core-2.3.27.Final.jar");
        check("the configuration holds no secret (3.1, 5)", this::secrets, List.of());
    }

    private void machine() {
        var arguments = process()
                .flatMap(handle -> handle.info().arguments())
                .map(List::of)
                .orElse(List.of());
        for (var option : List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Dorg.wildfly.sigterm.suspend.timeout=60")) {
            check("the JVM runs with " + option + " (3.1, 10)", () -> arguments.contains(option), true);
        }
        check(
                "deserialization is refused but for named classes (S76)",
                () -> arguments.stream()
                        .anyMatch(option -> option.startsWith("-Djdk.serialFilter=") && option.endsWith("!*")),
                true);
        check(
                "no JMX or debug port is asked for",
                () -> arguments.stream()
                        .anyMatch(option -> option.contains("jmxremote.port") || option.contains("jdwp")),
                false);
    }

    private void observability() {
        check("/health/live is UP", () -> managed("/health/live"), 200);
        check("/health/ready is UP", () -> managed("/health/ready"), 200);
        check("/health/started is UP", () -> managed("/health/started"), 200);
        check("/prometheus answers", () -> managed("/prometheus"), 200);
        check("management asks who calls", () -> managed("/management"), 401);
    }

    /** One question to the server; what it could not be asked counts as failed. */
    private interface Probe {
        Object ask() throws IOException, InterruptedException;
    }

    private void check(String point, Probe probe, Object... expected) {
        Object answer;
        try {
            answer = probe.ask();
        } catch (IOException | UncheckedIOException | NoSuchElementException broken) {
            answer = broken;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            answer = stopped;
        }
        var passed = List.of(expected).contains(answer);
        failed += passed ? 0 : 1;
        System.out.println((passed ? "PASS  " : "FAIL  ") + point + (passed ? "" : ": " + answer));
    }

    /** Status of the answer to exactly these bytes; 0 where the server closed without one. */
    private int raw(String request) throws IOException {
        var line = firstLine(request);
        return line.startsWith("HTTP/1.1 ") ? Integer.parseInt(line.substring(9, 12)) : 0;
    }

    private boolean upgrade(String protocol) throws IOException {
        return firstLine("GET / HTTP/1.1\r\nHost: localhost:" + http + "\r\nConnection: Upgrade\r\nUpgrade: " + protocol
                        + "\r\nSec-JbossRemoting-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                        + "Sec-ActiveMQRemoting-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
                .startsWith("HTTP/1.1 101");
    }

    private String firstLine(String request) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", http), 5000);
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
        }
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + http + path))
                .method(method, BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(20))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private int managed(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path))
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    private boolean names(String path, String... headers) throws IOException, InterruptedException {
        var answer = send("GET", path).headers();
        return Stream.of(headers).anyMatch(header -> answer.firstValue(header).isPresent());
    }

    private boolean cookies() throws IOException, InterruptedException {
        return send("GET", "/login").headers().allValues("Set-Cookie").stream()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite"));
    }

    private boolean policy() throws IOException, InterruptedException {
        return send("GET", "/login")
                .headers()
                .firstValue("Content-Security-Policy")
                .filter(policy -> policy.contains("'nonce-"))
                .isPresent();
    }

    private static boolean tells(String page) {
        return Stream.of("WildFly", "JBoss", "Undertow", "RESTEasy", "org.samtal", "Exception:", "\tat ")
                .anyMatch(page::contains);
    }

    /** Answers of the management interface, asked by the server's own command line as the local administrator. */
    private String cli(String... commands) {
        try {
            var process = new ProcessBuilder(
                            server.resolve("bin/jboss-cli.sh").toString(),
                            "-c",
                            "--output-json",
                            "--controller=remote+http://127.0.0.1:" + management,
                            "--commands=" + String.join(",", commands))
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(output.split("\"result\" : "))
                    .skip(1)
                    .map(answer -> answer.replaceAll("[\\s}{\"]", "").replaceAll("outcome:success,$", ""))
                    .collect(Collectors.joining(" "));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String jar(String name) throws IOException {
        try (var files = Files.walk(server.resolve("modules/system/layers/base/io/undertow"))) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(file -> file.startsWith(name))
                    .collect(Collectors.joining(" "));
        }
    }

    /** Passwords in the configuration that are more than the default of the embedded database. */
    private List<String> secrets() throws IOException {
        var configuration = Files.readString(server.resolve("standalone/configuration/standalone.xml"));
        return Stream.of(configuration.split("(?=password=\"|clear-text=\")"))
                .skip(1)
                .map(part -> part.substring(part.indexOf('"') + 1, part.indexOf('"', part.indexOf('"') + 1)))
                .filter(value -> !value.startsWith("${env."))
                .toList();
    }

    private Set<Integer> notAllowed() {
        return listening()
                .map(Verify::port)
                .filter(port -> !allowed.contains(port))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The process that listens on the port for HTTP. */
    private Optional<ProcessHandle> process() {
        return ProcessHandle.allProcesses()
                .filter(handle -> sockets(handle).anyMatch(socket -> port(socket) == http))
                .findFirst();
    }

    private Stream<String[]> listening() {
        return sockets(process().orElseThrow());
    }

    /** The sockets on which a process listens, as the kernel lists them; none where they are not ours to see. */
    private static Stream<String[]> sockets(ProcessHandle handle) {
        var process = Path.of("/proc", Long.toString(handle.pid()));
        try (var open = Files.list(process.resolve("fd"))) {
            var inodes = open.map(Verify::target).collect(Collectors.toSet());
            return Stream.of("net/tcp", "net/tcp6")
                    .flatMap(table -> lines(process.resolve(table)))
                    .map(line -> line.strip().split("\\s+"))
                    .filter(fields -> "0A".equals(fields[3]) && inodes.contains("socket:[" + fields[9] + "]"));
        } catch (IOException notOurs) {
            return Stream.of();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException noSuchProtocol) {
            return Stream.of();
        }
    }

    private static int port(String[] socket) {
        return Integer.parseInt(socket[1].substring(socket[1].indexOf(':') + 1), 16);
    }

    /** Whether the address is 127.0.0.1 or ::1, in the kernel's order of bytes. */
    private static boolean loopback(String[] socket) {
        return socket[1].matches("(0{16}F{4}0{4})?0100007F:.*|0{24}01000000:.*");
    }
}
