package org.samtal.analytics;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.samtal.analytics.ConversationTimeline.Item;

/** Counts the public messages each agent sent in a conversation on each day, for whoever wrote them (metric M-6). */
final class Replies {

    private Replies() {}

    static List<AgentDay> perDay(List<Item> items, ZoneId zone) {
        var counts = new TreeMap<Key, Integer>(Comparator.comparing(Key::day).thenComparingLong(Key::agentId));
        items.stream()
                .filter(Item::isHumanReply)
                .map(item -> new Key(LocalDate.ofInstant(item.at(), zone), item.authorId()))
                .forEach(key -> counts.merge(key, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new AgentDay(entry.getKey().day(), entry.getKey().agentId(), entry.getValue()))
                .toList();
    }

    private record Key(LocalDate day, long agentId) {}
}
