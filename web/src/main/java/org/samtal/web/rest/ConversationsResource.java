package org.samtal.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.samtal.conversation.Assignments;
import org.samtal.conversation.ConversationLabels;
import org.samtal.conversation.ConversationStates;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.Conversations;
import org.samtal.conversation.NewConversations;
import org.samtal.conversation.list.ConversationFilter;
import org.samtal.conversation.list.ConversationFilter.AssignedTo;
import org.samtal.conversation.list.ConversationFilter.Condition;
import org.samtal.conversation.list.ConversationList;
import org.samtal.web.rest.json.MalformedInput;

/** Conversations: list, begin, read, assign, and change their status. */
@ApplicationScoped
@Path("conversations")
@Produces(MediaType.APPLICATION_JSON)
public class ConversationsResource {

    @Inject
    ConversationList list;

    @Inject
    Conversations conversations;

    @Inject
    Assignments assignments;

    @Inject
    ConversationStates states;

    @Inject
    ConversationLabels labels;

    @Inject
    NewConversations newConversations;

    @GET
    public ConversationJson.Page page(
            @QueryParam("inbox") @DefaultValue("") String inbox,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("label") @DefaultValue("") String label,
            @BeanParam Paging paging) {
        var filter = new ConversationFilter(
                        Parameters.id(inbox, "inbox"),
                        Parameters.constant(status, ConversationStatus.class, "status"),
                        AssignedTo.ANYBODY)
                .only(OptionalLong.empty(), label, Condition.ANY);
        return ConversationJson.Page.of(list.page(filter, paging.after(), paging.limit()));
    }

    /** Writes to somebody first. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(ConversationJson.Start wish) {
        var started = newConversations.start(wish.wish(), Optional.empty());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Api.PATH + "/conversations/" + started.id())
                .entity(ConversationJson.One.of(started))
                .build();
    }

    @GET
    @Path(Api.ID)
    public ConversationJson.One one(@PathParam("id") long id) {
        return ConversationJson.One.of(conversations.view(id));
    }

    @PATCH
    @Once
    @Path(Api.ID)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response update(@PathParam("id") long id, ConversationJson.Update update) {
        if (update.assigneeId().given()) {
            assignments.assign(id, assignee(update.assigneeId().value()));
        }
        if (update.status().given()) {
            change(id, update);
        }
        if (update.subject().given()) {
            conversations.rename(id, update.subject().value().orElse(""));
        }
        if (update.labels().given()) {
            labels.set(id, update.labels().value().orElse(List.of()));
        }
        return Response.ok(one(id)).build();
    }

    private void change(long id, ConversationJson.Update update) {
        switch (update.status().value().orElseThrow(() -> new MalformedInput("status", "api.json.text"))) {
            case OPEN -> states.reopen(id);
            case SNOOZED -> states.snooze(id, update.snooze());
            case CLOSED -> states.close(id);
            case SPAM -> states.markSpam(id);
            case TRASH -> states.moveToTrash(id);
        }
    }

    private static OptionalLong assignee(Optional<Long> id) {
        return id.isPresent() ? OptionalLong.of(id.get()) : OptionalLong.empty();
    }
}
