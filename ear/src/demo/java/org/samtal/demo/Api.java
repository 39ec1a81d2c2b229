package org.samtal.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** The REST interface, as far as the demo needs it. */
final class Api {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String authorization;
    private final String tokenId;

    private Api(URI base, String authorization, String tokenId) {
        this.base = base;
        this.authorization = authorization;
        this.tokenId = tokenId;
    }

    static Api signedIn(URI base, String email, String password) throws IOException, InterruptedException {
        var pair = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(UTF_8));
        var token = Json.read(new Api(base, "Basic " + pair, "").post("/tokens", Map.of("name", "Demo company")));
        return new Api(base, "Bearer " + token.get("token"), token.get("id").toString());
    }

    /** Ends the token, so that nothing of the demo can be used afterwards. */
    void signOut() throws IOException, InterruptedException {
        send(request("/tokens/" + tokenId).DELETE());
    }

    String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    String post(String path, Object body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve("/api/v1" + path))
                .timeout(LIMIT)
                .header("Authorization", authorization);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }
}
