package org.samtal.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.samtal.inbox.Inboxes;
import org.samtal.team.Workspace;

/** Inboxes one may see; administrators make new ones. */
@ApplicationScoped
@Path("inboxes")
@Produces(MediaType.APPLICATION_JSON)
public class InboxesResource {

    @Inject
    Inboxes inboxes;

    @Inject
    Workspace workspace;

    @GET
    public InboxJson.Page all() {
        return new InboxJson.Page(
                inboxes.mine().stream().map(InboxJson.Item::of).toList(), Optional.empty());
    }

    @GET
    @Path(Api.ID)
    public InboxJson.Item one(@PathParam("id") long id) {
        return InboxJson.Item.of(inboxes.get(id));
    }

    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InboxJson.Draft draft) {
        var inbox = inboxes.create(draft.name(), draft.senderName().orElseGet(workspace::companyName));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Api.PATH + "/inboxes/" + inbox.id())
                .entity(InboxJson.Item.of(inbox))
                .build();
    }
}
