package org.samtal.analytics;

import java.time.LocalDate;
import java.util.Map;
import org.samtal.channel.ChannelKind;

/** The figures of one day, in the report's time zone. Channels without a conversation are left out. */
public record DayFigures(LocalDate day, Map<ChannelKind, Long> opened, ResponseFigures first, ResponseFigures next) {

    public DayFigures {
        opened = Map.copyOf(opened);
    }

    public long opened(ChannelKind channel) {
        return opened.getOrDefault(channel, 0L);
    }

    public long openedInAll() {
        return opened.values().stream().mapToLong(Long::longValue).sum();
    }
}
