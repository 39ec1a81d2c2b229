package org.samtal.web.app;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * Addresses of style sheets, scripts, fonts and pictures.
 *
 * <p>A hash of all of them stands in the path, so a browser may keep them for ever and still gets the new ones after an
 * upgrade. In the path, not behind a question mark: relative addresses inside a style sheet or a script then carry it
 * too.
 */
@Named
@ApplicationScoped
public class Resources {
    static final String ROOT = "/resources/";
    private static final int HASH_DIGITS = 12;

    @Inject
    ServletContext context;

    private String hash;

    @PostConstruct
    void hashAll() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            addFolder(ROOT, digest);
            hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The address of a resource, such as {@code css/base.css}. */
    public String url(String path) {
        return context.getContextPath() + ROOT + hash + "/" + path;
    }

    /** The present hash. */
    public String getHash() {
        return hash;
    }

    private void addFolder(String folder, MessageDigest digest) throws IOException {
        for (var path : new TreeSet<>(context.getResourcePaths(folder))) {
            if (path.endsWith("/")) {
                addFolder(path, digest);
            } else {
                try (var content = context.getResourceAsStream(path)) {
                    digest.update(content.readAllBytes());
                }
            }
        }
    }
}
