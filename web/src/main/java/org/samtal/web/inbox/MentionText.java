package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.samtal.conversation.MentionedNames;
import org.samtal.team.AgentRow;
import org.samtal.team.Agents;

/** A comment in parts, so that whom it mentions stands out. */
@Named
@RequestScoped
public class MentionText {

    @Inject
    Agents agents;

    private List<String> names;

    /** Some words; a name with the sign before it. */
    public record Part(String text, boolean name) {}

    public List<Part> parts(String text) {
        if (text.indexOf('@') < 0) {
            return List.of(new Part(text, false));
        }
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var place : MentionedNames.in(text, names())) {
            parts.add(new Part(text.substring(from, place.from()), false));
            parts.add(new Part(text.substring(place.from(), place.to()), true));
            from = place.to();
        }
        parts.add(new Part(text.substring(from), false));
        return parts;
    }

    private List<String> names() {
        if (names == null) {
            names = agents.all().stream().map(AgentRow::name).toList();
        }
        return names;
    }
}
