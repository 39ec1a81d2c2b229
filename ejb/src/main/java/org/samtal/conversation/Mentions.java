package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** Puts a conversation before the agents whom a comment names, as far as they may see it. */
@ApplicationScoped
class Mentions {

    @Inject
    MentionRepository mentions;

    void note(Conversation conversation, Message comment) {
        if (comment.written().indexOf('@') < 0) {
            return;
        }
        var names = mentions.names(conversation.inboxId());
        var named = MentionedNames.in(comment.written(), names.values()).stream()
                .map(MentionedNames.Place::name)
                .collect(Collectors.toSet());
        names.forEach((agent, name) -> {
            if (named.contains(name)) {
                mentions.add(new Mention(conversation.id(), agent, comment.seq()));
            }
        });
    }
}
