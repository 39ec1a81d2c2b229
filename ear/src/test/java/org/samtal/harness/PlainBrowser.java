package org.samtal.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.samtal.harness.Rest.Answer;

/**
 * A browser without scripts that does only what it is told: it keeps cookies and fills in forms, and shows each redirect
 * instead of following it. With other headers or cookies it is somebody else's browser.
 */
public final class PlainBrowser {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value|type)=\"([^\"]*)\"");

    /** What PrimeFaces' script adds to a form before it is sent. */
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final HttpClient client;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new HashMap<>();

    public PlainBrowser(URI address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    /** A browser at an address of its own, as the product's trusted proxy tells it. */
    public static PlainBrowser somewhere(Product product) {
        var number = COUNT.incrementAndGet();
        return new PlainBrowser(product.address(), CLIENT)
                .with("X-Forwarded-For", "198.18." + number / 250 + "." + (1 + number % 250));
    }

    /** Sends this header with every request from now on. */
    public PlainBrowser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** The cookies as they are now; what is put in is sent. */
    public Map<String, String> cookies() {
        return cookies;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Any other request, without a body. */
    public Answer call(String method, String path) {
        return send(request(path)
                .setHeader("Origin", headers.getOrDefault("Origin", address.toString()))
                .method(method, BodyPublishers.noBody()));
    }

    /** Sends a form as a page of the product does. */
    public Answer post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .setHeader("Origin", headers.getOrDefault("Origin", address.toString()))
                .POST(BodyPublishers.ofString(body)));
    }

    /** Opens a page and presses a button of one of its forms, with these values beside what the form holds. */
    public Answer press(String path, String form, String button, Map<String, String> values) {
        var fields = fields(get(path).expect(200).text(), form);
        values.forEach((name, value) -> fields.put(form + ":" + name, value));
        fields.put(form + ":" + button, form + ":" + button);
        return post(path, fields);
    }

    /** Tries to sign in and returns what the sign-in page answers. */
    public Answer signIn(String email, String password) {
        return press("/login", "form", "signIn", Map.of("email", email, "password", password));
    }

    /** Signs in, or fails with what the page says. */
    public PlainBrowser enter(String email, String password) {
        signIn(email, password).expect(302);
        return this;
    }

    /** Where an answer leads, an address at another host in full; an empty text where it is no redirect. */
    public String target(Answer answer) {
        if (answer.status() / 100 != 3) {
            return "";
        }
        var target = address.resolve(answer.header("Location"));
        return target.getAuthority().equals(address.getAuthority())
                ? target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery())
                : target.toString();
    }

    /** Whether the one who holds these cookies is signed in. */
    public boolean isSignedIn() {
        return get("/settings/profile").status() == 200;
    }

    /** The fields of a form of a page, hidden ones included, as a browser would send them without a person's doing. */
    public static Map<String, String> fields(String page, String form) {
        var start = page.indexOf("<form id=\"" + form + "\"");
        if (start < 0) {
            throw new NoSuchElementException("No form " + form + " in\n" + page);
        }
        var inputs = INPUT.matcher(page.substring(start, page.indexOf("</form>", start)));
        var fields = new LinkedHashMap<String, String>();
        while (inputs.find()) {
            var attributes = attributes(inputs.group());
            if (!"submit".equals(attributes.get("type"))) {
                fields.put(attributes.getOrDefault("name", ""), attributes.getOrDefault("value", ""));
            }
        }
        return fields;
    }

    private static Map<String, String> attributes(String input) {
        return ATTRIBUTE
                .matcher(input)
                .results()
                .collect(
                        Collectors.toMap(part -> part.group(1), part -> unescaped(part.group(2)), (one, other) -> one));
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(address.resolve(path)).timeout(LIMIT);
        headers.forEach(builder::setHeader);
        if (!cookies.isEmpty()) {
            builder.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0].strip(), pair[1].strip());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
