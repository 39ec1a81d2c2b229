package org.samtal.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.samtal.kernel.Settings;

/** Knows our own pages from those of other sites, by the address people open and not by the road a request came. */
@ApplicationScoped
public class OwnPages {

    @Inject
    Settings settings;

    private PublicAddress base;

    @PostConstruct
    void readPublicAddress() {
        base = PublicAddress.of(settings.baseUrl());
    }

    /** Whether one of our pages began the handshake; browsers always say which page did, so silence is no page (S54). */
    public boolean began(HttpServletRequest handshake) {
        var origin = handshake.getHeader("Origin");
        return origin != null && base.isOwnOrigin(origin, handshake.getHeader("Host"));
    }
}
