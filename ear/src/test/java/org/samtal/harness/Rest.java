package org.samtal.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The REST interface as one caller sees it. Paths are those below /api/v1. */
public final class Rest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, byte[] body) {
        public String contentType() {
            return header("Content-Type");
        }

        /** The value of a header field, an empty text where there is none. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** Fails with the body when the status is another one. */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("Expected " + wanted + " and got " + status + ": " + text());
            }
            return this;
        }

        public JsonObject json() {
            try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
                return reader.readObject();
            }
        }

        public String text() {
            return new String(body, UTF_8);
        }

        /** The rows of a list. */
        public List<JsonObject> items() {
            return List.copyOf(json().getJsonArray("items").getValuesAs(JsonObject.class));
        }
    }

    private final URI address;
    private final String authorization;
    private final HttpClient client;

    private Rest(URI address, String authorization, HttpClient client) {
        this.address = address;
        this.authorization = authorization;
        this.client = client;
    }

    /** A caller without any authorization. */
    public static Rest anonymous(URI address) {
        return new Rest(address, "", CLIENT);
    }

    public static Rest withToken(URI address, String token) {
        return new Rest(address, "Bearer " + token, CLIENT);
    }

    public static Rest withPassword(URI address, String email, String password) {
        var pair = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(UTF_8));
        return new Rest(address, "Basic " + pair, CLIENT);
    }

    /** Makes a token with e-mail and password, and goes on with that. */
    public static Rest signedIn(URI address, String email, String password) {
        return withPassword(address, email, password).goingOnWithToken();
    }

    /** The same caller with another client, such as one that trusts a certificate. */
    public Rest over(HttpClient other) {
        return new Rest(address, authorization, other);
    }

    /** Makes a token with the password, and goes on with that. */
    public Rest goingOnWithToken() {
        var token = makeToken().expect(201).json().getString("token");
        return new Rest(address, "Bearer " + token, client);
    }

    public Answer makeToken() {
        return post(
                "/tokens",
                Json.createObjectBuilder()
                        .add("name", "Tests " + UUID.randomUUID())
                        .build());
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Reads one thing that must be there. */
    public JsonObject read(String path) {
        return get(path).expect(200).json();
    }

    /** All rows of a list, page after page. */
    public List<JsonObject> all(String path) {
        var rows = new ArrayList<JsonObject>();
        var next = path;
        while (!next.isEmpty()) {
            var page = get(next).expect(200);
            rows.addAll(page.items());
            var cursor = page.json().isNull("next") ? "" : page.json().getString("next");
            next = cursor.isEmpty() ? "" : path + (path.contains("?") ? "&" : "?") + "after=" + encode(cursor);
        }
        return rows;
    }

    /** The OpenAPI document as JSON; it stands outside /api/v1. */
    public JsonObject openApi() {
        var request = HttpRequest.newBuilder(address.resolve("/openapi")).header("Accept", "application/json");
        return send(request.timeout(LIMIT)).expect(200).json();
    }

    public Answer post(String path, JsonStructure body) {
        return send(json(path).POST(BodyPublishers.ofString(body.toString())));
    }

    /** A write that may be repeated: the same key has the effect once. */
    public Answer post(String path, JsonStructure body, String idempotencyKey) {
        return send(
                json(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.ofString(body.toString())));
    }

    public Answer patch(String path, JsonStructure body) {
        return send(json(path).method("PATCH", BodyPublishers.ofString(body.toString())));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Any request: its method, its body as text where it has one, and header fields of its own. */
    public Answer call(String method, String path, String body, Map<String, String> headers) {
        var request =
                request(path).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return send(request);
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(address.resolve("/api/v1" + path)).timeout(LIMIT);
        return authorization.isEmpty() ? builder : builder.header("Authorization", authorization);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
