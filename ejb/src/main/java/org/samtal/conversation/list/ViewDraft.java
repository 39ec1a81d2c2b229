package org.samtal.conversation.list;

import org.samtal.kernel.DomainException.Rejected;

/** A view to be saved. */
public record ViewDraft(String name, boolean shared, ViewPlace place) {

    private static final int LONGEST = 60;

    /** Refused where it has no name, a name of more than 60 characters, or shows no less than the navigation does. */
    public ViewDraft {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new Rejected("name", "conversation.view.name.length", LONGEST);
        }
        if (!place.isNarrowed()) {
            throw new Rejected("", "conversation.view.wide");
        }
    }
}
