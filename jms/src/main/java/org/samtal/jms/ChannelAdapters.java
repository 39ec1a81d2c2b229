package org.samtal.jms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.samtal.channel.ChannelKind;

/** Finds the adapter of a channel. */
@ApplicationScoped
public class ChannelAdapters {

    @Inject
    @Any
    Instance<ChannelAdapter> adapters;

    /** The adapter of the kind; there is one for every kind that messages can come by. */
    public ChannelAdapter of(ChannelKind kind) {
        return adapters.stream()
                .filter(adapter -> adapter.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No adapter for channel " + kind));
    }
}
