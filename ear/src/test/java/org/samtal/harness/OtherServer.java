package org.samtal.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/** A web server somewhere else, with a picture, and with answers that are none. It notes what it was asked. */
public final class OtherServer implements AutoCloseable {
    private static final Duration SLOW = Duration.ofMillis(500);

    private final int port = Ports.free();
    private final List<HttpExchange> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private OtherServer(HttpServer server) {
        this.server = server;
    }

    /** Listens on every address of the machine. */
    public static OtherServer start() {
        try {
            var other = new OtherServer(HttpServer.create());
            other.server.bind(new InetSocketAddress("0.0.0.0", other.port), 0);
            other.server.setExecutor(Executors.newCachedThreadPool());
            other.server.createContext("/", other::answer);
            other.server.start();
            return other;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address here, in the network pictures may come from. */
    public String open(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The same in a network they may not come from. */
    public String closed(String path) {
        return "http://127.0.0.2:" + port + path;
    }

    public int port() {
        return port;
    }

    /** What was asked for since the last time it was forgotten. */
    public List<HttpExchange> requests() {
        return requests;
    }

    public void forget() {
        requests.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange);
        switch (exchange.getRequestURI().getPath()) {
            case "/closed" -> redirect(exchange, closed("/charger.png"));
            case "/moved" -> redirect(exchange, "/charger.png");
            case "/round-and-round" -> redirect(exchange, "/round-and-round");
            case "/large" -> send(exchange, new byte[2_000_000]);
            case "/slow" -> drip(exchange);
            case "/page.html" -> send(exchange, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
            default -> send(exchange, png());
        }
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** One byte each half second, for as long as somebody listens. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            for (var i = 0; i < 120; i++) {
                out.write(i);
                out.flush();
                Await.pause(SLOW);
            }
        } catch (IOException readerHasSeenEnough) {
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        } catch (IOException readerHasSeenEnough) {
            exchange.close();
        }
    }

    private static byte[] png() throws IOException {
        var written = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", written);
        return written.toByteArray();
    }
}
