package org.samtal.web.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.samtal.web.rest.json.MalformedInput;

/** Which stretch of a list is wanted. */
public class Paging {

    static final int MOST = 200;
    static final String USUAL = "50";

    @QueryParam("after")
    @DefaultValue("")
    String after;

    @QueryParam("limit")
    @DefaultValue(USUAL)
    String limit;

    /** The cursor of the page before, empty for the first page. */
    String after() {
        return after;
    }

    int limit() {
        var number = Parameters.number(limit, "limit", "api.parameter.limit", MOST);
        if (number < 1 || number > MOST) {
            throw new MalformedInput("limit", "api.parameter.limit", MOST);
        }
        return (int) number;
    }

    /** The cursor of a list of messages: the place of the last one that was read. */
    int afterSeq() {
        if (after.isEmpty()) {
            return 0;
        }
        return (int) Math.min(Parameters.cursor(after), Integer.MAX_VALUE);
    }
}
