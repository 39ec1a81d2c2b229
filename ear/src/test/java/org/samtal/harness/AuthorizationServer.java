package org.samtal.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * An authorization server (RFC 6749) with one user: a page to agree on, codes with PKCE (RFC 7636) that are good once, refresh
 * tokens that are replaced at each use, and introspection (RFC 7662) for mail servers that want to know whether a token is good.
 */
public final class AuthorizationServer implements AutoCloseable {
    public static final String CLIENT = "samtal";
    public static final String SECRET = "canary-client-secret";

    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><title>Provider</title><h1>May Samtal read and send your mail?</h1>
            <a href="%1$s?code=%2$s&state=%3$s">Allow</a> <a href="%1$s?error=access_denied&state=%3$s">Deny</a></html>
            """;

    private final HttpServer server;
    private final Map<String, String> challenges = new ConcurrentHashMap<>();
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
    private final Set<String> accessTokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile int lifetime = 3600;

    private AuthorizationServer(HttpServer server) {
        this.server = server;
    }

    /** Listens on a free port of the loopback address. */
    public static AuthorizationServer start() {
        try {
            var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), Ports.free());
            var made = new AuthorizationServer(HttpServer.create(address, 0));
            made.server.createContext("/authorize", made::authorize);
            made.server.createContext("/token", made::token);
            made.server.createContext("/introspect", made::introspect);
            made.server.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many seconds the tokens are good that it gives out from now on. */
    public void setLifetime(int seconds) {
        lifetime = seconds;
    }

    /** How often tokens were got for an old one. */
    public int refreshes() {
        return refreshes.get();
    }

    /** The user takes back what was agreed on: no token is good any more. */
    public void revoke() {
        refreshTokens.clear();
        accessTokens.clear();
    }

    /** Tokens that servers are signed in to with end before their time. */
    public void endAccess() {
        accessTokens.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var wanted = parameters(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(wanted.get("client_id")) || !"S256".equals(wanted.get("code_challenge_method"))) {
            answer(exchange, 400, "text/plain", "Not a request of a known client with PKCE");
            return;
        }
        var code = UUID.randomUUID().toString();
        challenges.put(code, wanted.get("code_challenge"));
        answer(exchange, 200, "text/html", PAGE.formatted(wanted.get("redirect_uri"), code, wanted.get("state")));
    }

    private void token(HttpExchange exchange) throws IOException {
        var wanted = parameters(text(exchange));
        var isKnown = CLIENT.equals(wanted.get("client_id")) && SECRET.equals(wanted.get("client_secret"));
        var isGood = "refresh_token".equals(wanted.get("grant_type"))
                ? refreshTokens.remove(wanted.getOrDefault("refresh_token", ""))
                : isVerified(wanted);
        if (!isKnown || !isGood) {
            var error = isKnown ? "invalid_grant" : "invalid_client";
            answer(exchange, 400, "application/json", "{\"error\":\"" + error + "\"}");
            return;
        }
        if ("refresh_token".equals(wanted.get("grant_type"))) {
            refreshes.incrementAndGet();
        }
        var access = given(accessTokens, "canary-access-");
        var refresh = given(refreshTokens, "canary-refresh-");
        answer(
                exchange,
                200,
                "application/json",
                "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                        .formatted(access, refresh, lifetime));
    }

    private void introspect(HttpExchange exchange) throws IOException {
        var isGood = accessTokens.contains(parameters(text(exchange)).getOrDefault("token", ""));
        answer(
                exchange,
                200,
                "application/json",
                isGood ? "{\"active\":true,\"username\":\"" + Dovecot.USER + "\"}" : "{\"active\":false}");
    }

    private boolean isVerified(Map<String, String> wanted) {
        var challenge = challenges.remove(wanted.getOrDefault("code", ""));
        return challenge != null && challenge.equals(hash(wanted.getOrDefault("code_verifier", "")));
    }

    private static String given(Set<String> tokens, String prefix) {
        var token = prefix + UUID.randomUUID();
        tokens.add(token);
        return token;
    }

    private static String hash(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
