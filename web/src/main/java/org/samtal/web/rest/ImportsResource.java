package org.samtal.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.samtal.api.Imports;

/** Brings in history from another product, for administrators. */
@ApplicationScoped
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    @Inject
    Imports imports;

    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(ImportJson.Batch batch) {
        return Response.ok(new ImportJson.Results(imports.add(batch.command()))).build();
    }
}
