package org.samtal.jms.email.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samtal.kernel.Secret;
import org.samtal.mailbox.MailboxFault;
import org.samtal.mailbox.MailboxProblem;
import org.samtal.mailbox.OAuthClient;
import org.samtal.mailbox.SignInFailed;
import org.samtal.mailbox.TokenServer;
import org.samtal.mailbox.Tokens;

/** Speaks to token servers over HTTP (RFC 6749, 4.1.3 and 6). Every wait on it ends, and it follows no redirect. */
@ApplicationScoped
public class TokenClient implements TokenServer {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int USUAL_SECONDS = 3600;
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public Tokens exchange(OAuthClient client, String code, String verifier, String redirect) throws SignInFailed {
        var fields = fields(client, "authorization_code");
        fields.put("code", code);
        fields.put("code_verifier", verifier);
        fields.put("redirect_uri", redirect);
        return ask(client, fields);
    }

    @Override
    public Tokens refresh(OAuthClient client, Secret refresh) throws SignInFailed {
        var fields = fields(client, "refresh_token");
        fields.put("refresh_token", refresh.value());
        return ask(client, fields);
    }

    private static Map<String, String> fields(OAuthClient client, String grant) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", grant);
        fields.put("client_id", client.id());
        fields.put("client_secret", client.secret().value());
        return fields;
    }

    private Tokens ask(OAuthClient client, Map<String, String> fields) throws SignInFailed {
        var host = client.token().getHost();
        var request = HttpRequest.newBuilder(client.token())
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            var body = object(answer.body());
            return answer.statusCode() == OK ? tokens(host, body) : refuse(host, body);
        } catch (IOException silent) {
            throw new SignInFailed(new MailboxFault(MailboxProblem.SIGN_IN, host));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SignInFailed(new MailboxFault(MailboxProblem.SIGN_IN, host));
        }
    }

    private static Tokens tokens(String host, JsonObject body) throws SignInFailed {
        var access = body.getString("access_token", "");
        if (access.isEmpty()) {
            throw new SignInFailed(new MailboxFault(MailboxProblem.SIGN_IN, host));
        }
        return new Tokens(
                new Secret(access),
                Optional.of(body.getString("refresh_token", ""))
                        .filter(token -> !token.isEmpty())
                        .map(Secret::new),
                Duration.ofSeconds(body.getInt("expires_in", USUAL_SECONDS)));
    }

    /** A grant that is worth nothing any more is for the owner of the mailbox to give again (RFC 6749, 5.2). */
    private static Tokens refuse(String host, JsonObject body) throws SignInFailed {
        var error = body.getString("error", "");
        throw new SignInFailed(
                "invalid_grant".equals(error) || "interaction_required".equals(error)
                        ? new MailboxFault(MailboxProblem.CONSENT, host)
                        : new MailboxFault(MailboxProblem.SIGN_IN, error.isEmpty() ? host : host + ": " + error));
    }

    private static JsonObject object(String text) throws IOException {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException unreadable) {
            throw new IOException("No JSON object", unreadable);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
