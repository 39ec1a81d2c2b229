package org.samtal.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.samtal.search.Searches;

/** Finds conversations by their words. */
@ApplicationScoped
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    @Inject
    Searches searches;

    @GET
    public SearchJson.Page find(@QueryParam("q") @DefaultValue("") String line, @BeanParam Paging paging) {
        return SearchJson.Page.of(searches.find(line, paging.limit()));
    }
}
