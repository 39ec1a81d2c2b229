package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samtal.conversation.ConversationView;
import org.samtal.snippet.SnippetBook;
import org.samtal.snippet.SnippetValues;
import org.samtal.snippet.SnippetView;
import org.samtal.web.app.Me;

/** The texts that can be put into an answer, ready for the opened conversation. */
@Named
@RequestScoped
public class SnippetPanel {

    @Inject
    SnippetBook snippets;

    @Inject
    OpenedConversation openedConversation;

    @Inject
    Me me;

    private List<SnippetView> all;

    public List<SnippetView> getAll() {
        if (all == null) {
            all = snippets.expanded(values(openedConversation.getView()));
        }
        return all;
    }

    private SnippetValues values(ConversationView view) {
        return new SnippetValues(view.contact().label(), me.getName(), view.subject(), view.inboxName(), view.id());
    }
}
