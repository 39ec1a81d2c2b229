package org.samtal.web.access;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Lets whoever writes the answer replace the content security policy of the edge.
 *
 * <p>Browsers enforce every policy of an answer, so one that is added beside ours, as PrimeFaces does, would not count.
 */
class OnePolicyResponse extends HttpServletResponseWrapper {

    OnePolicyResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (SecurityHeaders.POLICY.equalsIgnoreCase(name)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }
}
