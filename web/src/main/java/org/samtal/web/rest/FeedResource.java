package org.samtal.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.samtal.conversation.feed.ConversationFeed;
import org.samtal.kernel.DomainException.Rejected;

/** What has changed since a program last asked, in the order of the changes. */
@ApplicationScoped
@Path("feed")
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {

    @Inject
    ConversationFeed feed;

    @GET
    public FeedJson.Page page(@BeanParam Paging paging) {
        var newest = new FeedJson.Position(feed.positions());
        if (paging.after().isEmpty()) {
            return FeedJson.Page.of(List.of(), newest);
        }
        var from = FeedJson.Position.parse(paging.after()).in(newest.numbers().keySet());
        var stretch = feed.after(from.numbers(), paging.limit());
        if (!stretch.gapless()) {
            throw new Rejected("after", "api.feed.forgotten");
        }
        return FeedJson.Page.of(stretch.rows(), from);
    }
}
