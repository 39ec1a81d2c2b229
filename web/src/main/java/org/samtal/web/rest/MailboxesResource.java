package org.samtal.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.samtal.mailbox.MailboxCheck;
import org.samtal.mailbox.MailboxTests;
import org.samtal.mailbox.MailboxView;
import org.samtal.mailbox.Mailboxes;
import org.samtal.web.rest.problem.Wording;

/** Connected mailboxes, for administrators. Passwords go in and never come out (S21). */
@ApplicationScoped
@Path("mailboxes")
@Produces(MediaType.APPLICATION_JSON)
public class MailboxesResource {

    @Inject
    Mailboxes mailboxes;

    @Inject
    MailboxTests tests;

    @Context
    HttpHeaders request;

    @GET
    public MailboxJson.Page all() {
        return new MailboxJson.Page(mailboxes.list().stream().map(this::item).toList(), Optional.empty());
    }

    @GET
    @Path(Api.ID)
    public MailboxJson.Item one(@PathParam("id") long id) {
        return item(mailboxes.get(id));
    }

    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(MailboxJson.Draft draft) {
        var mailbox = mailboxes.create(draft.draft(), draft.passwords());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Api.PATH + "/mailboxes/" + mailbox.id())
                .entity(item(mailbox))
                .build();
    }

    @PUT
    @Once
    @Path(Api.ID)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") long id, MailboxJson.Draft draft) {
        return Response.ok(item(mailboxes.change(id, draft.draft(), draft.passwords())))
                .build();
    }

    @DELETE
    @Once
    @Path(Api.ID)
    public Response remove(@PathParam("id") long id) {
        mailboxes.remove(id);
        return Response.noContent().build();
    }

    @POST
    @Once
    @Path(Api.ID + "/pause")
    public Response pause(@PathParam("id") long id) {
        mailboxes.pause(id);
        return Response.noContent().build();
    }

    @POST
    @Once
    @Path(Api.ID + "/resume")
    public Response resume(@PathParam("id") long id) {
        mailboxes.resume(id);
        return Response.noContent().build();
    }

    /** Speaks to other servers, so it is no write that is done once. */
    @POST
    @Path(Api.ID + "/test")
    public MailboxJson.Checks test(@PathParam("id") long id) {
        return checks(tests.testKept(id));
    }

    @POST
    @Path("test")
    @Consumes(MediaType.APPLICATION_JSON)
    public MailboxJson.Checks test(MailboxJson.Draft draft) {
        return checks(tests.test(draft.draft(), draft.passwords()));
    }

    private MailboxJson.Checks checks(List<MailboxCheck> found) {
        return new MailboxJson.Checks(found.stream()
                .map(check -> MailboxJson.Check.of(check, text(check.key(), List.copyOf(check.arguments()))))
                .toList());
    }

    private MailboxJson.Item item(MailboxView view) {
        return MailboxJson.Item.of(
                view,
                view.fault().map(fault -> new MailboxJson.Problem(fault.key(), text(fault.key(), fault.arguments()))));
    }

    private String text(String key, List<Object> arguments) {
        return Wording.in(request.getAcceptableLanguages()).find(key, arguments).orElse(key);
    }
}
