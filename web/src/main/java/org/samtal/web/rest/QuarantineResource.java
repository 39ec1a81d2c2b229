package org.samtal.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.samtal.intake.Quarantine;
import org.samtal.intake.QuarantineDecisions;
import org.samtal.web.file.Download;

/** What could not be read, for administrators: list, download, try again, give up. */
@ApplicationScoped
@Path("quarantine")
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {

    @Inject
    Quarantine quarantine;

    @Inject
    QuarantineDecisions decisions;

    @GET
    public MailJson.QuarantinePage page(@BeanParam Paging paging) {
        return MailJson.QuarantinePage.of(quarantine.page(paging.after(), paging.limit()));
    }

    @GET
    @Path(Api.ID + "/raw")
    @Produces(Download.MAIL)
    public Response raw(@PathParam("id") long id) {
        return Download.mail("quarantine", id, quarantine.raw(id)).response();
    }

    @POST
    @Once
    @Path(Api.ID + "/retry")
    public Response retry(@PathParam("id") long id) {
        decisions.retry(id);
        return Response.accepted().build();
    }

    @DELETE
    @Once
    @Path(Api.ID)
    public Response discard(@PathParam("id") long id) {
        decisions.discard(id);
        return Response.noContent().build();
    }
}
