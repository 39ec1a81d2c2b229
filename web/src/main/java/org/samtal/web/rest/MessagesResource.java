package org.samtal.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.samtal.conversation.MessageView;
import org.samtal.conversation.Messages;
import org.samtal.conversation.TroubledReplies;
import org.samtal.web.file.Download;

/** The items of one conversation: read, reply, comment, send again, download. */
@ApplicationScoped
@Path("conversations")
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

    private static final String MESSAGE = Api.ID + "/messages/{message: [0-9]{1,18}}";

    @Inject
    Messages messages;

    @Inject
    TroubledReplies troubled;

    @GET
    @Path(Api.ID + "/messages")
    public MessageJson.Page page(@PathParam("id") long id, @BeanParam Paging paging) {
        return MessageJson.Page.of(messages.after(id, paging.afterSeq(), paging.limit()));
    }

    @GET
    @Path(MESSAGE)
    public MessageJson.Item one(@PathParam("id") long id, @PathParam("message") long message) {
        return MessageJson.Item.of(messages.get(id, message));
    }

    @GET
    @Path(MESSAGE + "/raw")
    @Produces(Download.MAIL)
    public Response raw(@PathParam("id") long id, @PathParam("message") long message) {
        return Download.mail("message", message, messages.raw(id, message)).response();
    }

    @GET
    @Path(Api.ID + "/attachments/{attachment: [0-9]{1,18}}")
    @Produces(Download.FILE)
    public Response attachment(@PathParam("id") long id, @PathParam("attachment") long attachment) {
        var file = messages.attachment(id, attachment);
        return Download.file(file.about().name(), file.content()).response();
    }

    @POST
    @Once
    @Path(Api.ID + "/replies")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reply(@PathParam("id") long id, MessageJson.Reply draft) {
        return created(id, messages.reply(id, draft.draft()));
    }

    @POST
    @Once
    @Path(Api.ID + "/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response comment(@PathParam("id") long id, MessageJson.Draft draft) {
        return created(id, messages.comment(id, draft.draft()));
    }

    @POST
    @Once
    @Path(MESSAGE + "/send-again")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sendAgain(
            @PathParam("id") long id, @PathParam("message") long message, MessageJson.SendAgain wish) {
        return Response.accepted(MessageJson.Item.of(troubled.sendAgain(id, message, wish.wish())))
                .build();
    }

    private static Response created(long id, MessageView message) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Api.PATH + "/conversations/" + id + "/messages/" + message.id())
                .entity(MessageJson.Item.of(message))
                .build();
    }
}
