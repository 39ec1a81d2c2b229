package org.samtal.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The first version of the API. Changes that would break a program go into a second one. */
@ApplicationPath(Api.PATH)
public class Api extends Application {

    /** Where the API begins. */
    public static final String PATH = "/api/v1";

    /** Pattern of an id in a path; what does not match it names nothing. */
    static final String ID = "{id: [0-9]{1,18}}";
}
