package org.samtal.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.samtal.outbox.OutgoingMails;
import org.samtal.web.file.Download;

/** Every mail that left or is to leave, for administrators. */
@ApplicationScoped
@Path("outgoing-mails")
@Produces(MediaType.APPLICATION_JSON)
public class OutgoingMailsResource {

    @Inject
    OutgoingMails mails;

    @GET
    public MailJson.OutgoingPage page(@BeanParam Paging paging) {
        return MailJson.OutgoingPage.of(mails.page(paging.after(), paging.limit()));
    }

    @GET
    @Path(Api.ID)
    public MailJson.Outgoing one(@PathParam("id") long id) {
        return MailJson.Outgoing.of(mails.get(id));
    }

    @GET
    @Path(Api.ID + "/raw")
    @Produces(Download.MAIL)
    public Response raw(@PathParam("id") long id) {
        return Download.mail("outgoing", id, mails.raw(id)).response();
    }
}
