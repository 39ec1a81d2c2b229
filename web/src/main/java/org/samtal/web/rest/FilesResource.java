package org.samtal.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.samtal.conversation.list.ConversationList;
import org.samtal.web.file.Download;

/** Raw messages and attachments by their own ids, for who does not know the conversation. */
@ApplicationScoped
@Path("")
public class FilesResource {

    @Inject
    ConversationList conversations;

    @Inject
    MessagesResource messages;

    @GET
    @Path("messages/" + Api.ID + "/raw")
    @Produces(Download.MAIL)
    public Response raw(@PathParam("id") long id) {
        return messages.raw(conversations.ofMessage(id), id);
    }

    @GET
    @Path("attachments/" + Api.ID)
    @Produces(Download.FILE)
    public Response attachment(@PathParam("id") long id) {
        return messages.attachment(conversations.ofAttachment(id), id);
    }
}
