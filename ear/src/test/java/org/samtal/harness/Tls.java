package org.samtal.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for this machine, made for one run, and clients that trust it. */
public final class Tls {
    private static final String PASSWORD = "only for this run";

    private final Path keyStore = Places.fresh("tls").resolve("keys.p12");
    private final int port = Ports.free();
    private HttpClient client;

    private Tls() {}

    public static Tls create() {
        var tls = new Tls();
        Command.run(
                        Path.of(System.getProperty("java.home"), "bin", "keytool"),
                        Map.of(),
                        "-genkeypair",
                        "-keystore",
                        tls.keyStore,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keyalg",
                        "EC",
                        "-alias",
                        "samtal",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2")
                .expect(0);
        tls.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls.trusting())
                .build();
        return tls;
    }

    /** Has a product serve https with the certificate, as its one address. */
    public Product.Builder securing(Product.Builder product) {
        return product.with("SAMTAL_BASE_URL", address().toString())
                .with("SAMTAL_HTTPS_PORT", Integer.toString(port))
                .with("SAMTAL_TLS_KEYSTORE", keyStore.toString())
                .with("SAMTAL_TLS_KEYSTORE_PASSWORD", PASSWORD);
    }

    /** https://localhost with its port. */
    public URI address() {
        return URI.create("https://" + authority());
    }

    public String authority() {
        return "localhost:" + port;
    }

    public int port() {
        return port;
    }

    public PlainBrowser browser() {
        return new PlainBrowser(address(), client);
    }

    /** A browser that comes without TLS. */
    public PlainBrowser plainBrowser(Product product) {
        return new PlainBrowser(product.address(), client);
    }

    /** The REST interface for whoever has this password, over https. */
    public Rest rest(String email, String password) {
        return Rest.withPassword(address(), email, password).over(client);
    }

    private SSLContext trusting() {
        try (var file = Files.newInputStream(keyStore)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD.toCharArray());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
