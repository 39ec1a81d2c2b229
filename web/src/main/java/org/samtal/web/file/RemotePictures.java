package org.samtal.web.file;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.samtal.kernel.Egress;
import org.samtal.kernel.Settings;

/**
 * Fetches pictures of mails from other servers for an agent who has asked to see them, so that these servers see us and not the
 * agent: neither an address, nor a cookie, nor from where somebody reads (S42).
 *
 * <p>A name is resolved once and every address of it is checked, at each redirect anew; an answer that takes longer than five seconds,
 * is larger than a megabyte or is no picture is not shown. What is shown was drawn anew by us.
 */
@ApplicationScoped
public class RemotePictures {

    private static final Logger LOG = Logger.getLogger(RemotePictures.class.getName());
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Timeout PATIENCE = Timeout.ofSeconds(5);
    private static final int LARGEST = 1024 * 1024;
    private static final int MOST_REDIRECTS = 3;
    private static final int AT_ONE_TIME = 16;

    /** End what takes too long, be it the answer's header or its body, byte by byte. */
    @Resource
    ManagedScheduledExecutorService timers;

    @Inject
    Egress egress;

    @Inject
    Settings settings;

    private final Semaphore turns = new Semaphore(AT_ONE_TIME);
    private CloseableHttpClient http;

    @PostConstruct
    void open() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(egress))
                .setMaxConnTotal(AT_ONE_TIME)
                .setMaxConnPerRoute(AT_ONE_TIME)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(PATIENCE).build())
                .build();
        http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(PATIENCE).build())
                .setUserAgent("Samtal")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    @PreDestroy
    void close() {
        http.close(CloseMode.GRACEFUL);
    }

    /** The picture, drawn anew; empty where it can't be had. */
    Optional<byte[]> fetch(String address) {
        if (!turns.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return bytes(address).flatMap(Picture::redraw);
        } finally {
            turns.release();
        }
    }

    private Optional<byte[]> bytes(String address) {
        try {
            var next = URI.create(address);
            for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
                check(next);
                var answer = ask(next);
                if (answer.picture().isPresent() || answer.elsewhere().isEmpty()) {
                    return answer.picture();
                }
                next = next.resolve(answer.elsewhere().get());
            }
        } catch (IOException | IllegalArgumentException unseen) {
            LOG.log(Level.FINE, "A picture could not be fetched", unseen);
        }
        return Optional.empty();
    }

    /** What a server answers: a picture, or where else to look. */
    private record Answer(Optional<byte[]> picture, Optional<String> elsewhere) {}

    private Answer ask(URI address) throws IOException {
        var request = new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT, "image/png, image/jpeg, image/gif");
        var end = timers.schedule(request::cancel, PATIENCE.toMilliseconds(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(request, response -> new Answer(picture(response), elsewhere(response)));
        } finally {
            end.cancel(false);
        }
    }

    private static Optional<byte[]> picture(ClassicHttpResponse response) throws IOException {
        if (response.getCode() != HttpStatus.SC_OK || response.getEntity() == null) {
            return Optional.empty();
        }
        return Optional.of(read(response.getEntity().getContent()));
    }

    /** Not closed where it breaks off: to close it would read the rest, however long that takes. */
    private static byte[] read(InputStream content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var chunk = new byte[8192];
        for (var length = content.read(chunk); length >= 0; length = content.read(chunk)) {
            bytes.write(chunk, 0, length);
            if (bytes.size() > LARGEST) {
                throw new IOException("The picture is too large");
            }
        }
        return bytes.toByteArray();
    }

    private static Optional<String> elsewhere(ClassicHttpResponse response) {
        return response.getCode() / 100 == 3
                ? Optional.ofNullable(response.getFirstHeader(HttpHeaders.LOCATION))
                        .map(header -> header.getValue())
                : Optional.empty();
    }

    private void check(URI address) throws IOException {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var usual = "https".equals(scheme) ? 443 : 80;
        var port = address.getPort() < 0 ? usual : address.getPort();
        var isOpen = Stream.of(settings.picturePorts().split(","))
                .anyMatch(open -> open.strip().equals(Integer.toString(port)));
        if (!SCHEMES.contains(scheme) || address.getHost() == null || address.getUserInfo() != null || !isOpen) {
            throw new IOException("Not an address that pictures are fetched from");
        }
    }

    /** Resolves each name once and hands out checked addresses only. */
    private record CheckedNames(Egress egress) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            try {
                return egress.pictureAddresses(host);
            } catch (UnknownHostException unknown) {
                throw unknown;
            } catch (IOException closed) {
                throw new UnknownHostException(closed.getMessage());
            }
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
