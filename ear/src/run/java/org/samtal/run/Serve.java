package org.samtal.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * Runs the built server in the foreground of a Maven build: its output is the build's, and a stop of the build stops
 * the server and waits for it, so that the next start finds ports and database free.
 *
 * <p>With the system property {@code demo}, a client fills the server with a believable company as soon as it is ready.
 */
public final class Serve {

    private static final String DEMO = "org.samtal.demo.Demo";

    private Serve() {}

    public static void main(String[] arguments) throws Exception {
        var server = new ProcessBuilder(arguments[0]).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        if (arguments.length > 1 && "demo".equals(arguments[1])) {
            var demo = new Thread(() -> fill(server), "demo");
            demo.setDaemon(true);
            demo.start();
        }
        var status = server.waitFor();
        if (status != 0) {
            throw new IllegalStateException("The server ended with status " + status);
        }
    }

    private static void stop(Process server) {
        server.destroy();
        try {
            server.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fill(Process server) {
        try {
            awaitReady(server);
            var base = setting("SAMTAL_BASE_URL", "http://localhost:" + setting("SAMTAL_HTTP_PORT", "8080"));
            var main = Class.forName(DEMO).getMethod("main", String[].class);
            main.invoke(null, (Object) new String[] {base, setting("SAMTAL_SMTP_PORT", "2525")});
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ClassNotFoundException absent) {
            System.err.println("There is no demo data in this build.");
        } catch (ReflectiveOperationException failed) {
            System.err.println("The demo data could not be loaded: " + failed.getCause());
        }
    }

    private static void awaitReady(Process server) throws InterruptedException {
        var port = setting("SAMTAL_MANAGEMENT_PORT", "9990");
        var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var client = HttpClient.newHttpClient();
        while (server.isAlive() && !isReady(client, ready)) {
            Thread.sleep(500);
        }
    }

    private static boolean isReady(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }
}
