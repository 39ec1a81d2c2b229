package org.samtal.analytics;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samtal.access.Visibility;
import org.samtal.channel.ChannelKind;

/** Counts facts. */
@ApplicationScoped
class ReportRepository {

    private static final String MEASURES = "count(f.seconds),"
            + " percentile_cont(0.5) within group (order by f.seconds),"
            + " percentile_cont(0.9) within group (order by f.seconds),"
            + " avg(f.seconds), count(f.key.seq) - count(f.seconds),"
            + " coalesce(sum(case when f.waiting = true then 1 else 0 end), 0)";

    @PersistenceContext
    EntityManager entities;

    PeriodFigures period(Visibility visible, ReportQuery query) {
        var opened = one(
                "select count(f.conversationId) from ConversationFact f where " + within("f.openedOn"),
                Long.class,
                visible,
                query);
        var replies = one(
                "select count(distinct f.key.conversationId), coalesce(sum(f.replies), 0) from ReplyFact f where "
                        + within("f.key.day"),
                Object[].class,
                visible,
                query);
        return new PeriodFigures(
                opened,
                ((Number) replies[0]).longValue(),
                ((Number) replies[1]).longValue(),
                responses(true, visible, query),
                responses(false, visible, query));
    }

    /** Every day of the period, in order. */
    List<DayFigures> listDays(Visibility visible, ReportQuery query) {
        var opened = opened(visible, query);
        var first = responsesPerDay(true, visible, query);
        var next = responsesPerDay(false, visible, query);
        return query.from()
                .datesUntil(query.to().plusDays(1))
                .map(day -> new DayFigures(
                        day,
                        opened.getOrDefault(day, Map.of()),
                        first.getOrDefault(day, ResponseFigures.NONE),
                        next.getOrDefault(day, ResponseFigures.NONE)))
                .toList();
    }

    /** Who replied, the one with most conversations first. */
    List<AgentFigures> listAgents(Visibility visible, ReportQuery query) {
        var before = repliedPerAgent(visible, query.before());
        var medians = medianFirstPerAgent(visible, query);
        return query(
                        "select f.key.agentId, coalesce(a.name, ''), count(distinct f.key.conversationId), sum(f.replies)"
                                + " from ReplyFact f left join Agent a on a.id = f.key.agentId where "
                                + within("f.key.day") + " group by f.key.agentId, a.name"
                                + " order by count(distinct f.key.conversationId) desc, sum(f.replies) desc, f.key.agentId",
                        Object[].class,
                        visible,
                        query)
                .getResultStream()
                .map(row -> new AgentFigures(
                        (Long) row[0],
                        (String) row[1],
                        (Long) row[2],
                        (Long) row[3],
                        FigureRows.duration(medians.get((Long) row[0])),
                        before.getOrDefault((Long) row[0], 0L)))
                .toList();
    }

    private Map<LocalDate, Map<ChannelKind, Long>> opened(Visibility visible, ReportQuery query) {
        var days = new HashMap<LocalDate, Map<ChannelKind, Long>>();
        query(
                        "select f.openedOn, f.channel, count(f.conversationId) from ConversationFact f where "
                                + within("f.openedOn") + " group by f.openedOn, f.channel",
                        Object[].class,
                        visible,
                        query)
                .getResultStream()
                .forEach(row -> days.computeIfAbsent((LocalDate) row[0], day -> new EnumMap<>(ChannelKind.class))
                        .put((ChannelKind) row[1], (Long) row[2]));
        return days;
    }

    private ResponseFigures responses(boolean first, Visibility visible, ReportQuery query) {
        return FigureRows.response(one(responseFacts("", first), Object[].class, visible, query), 0);
    }

    private Map<LocalDate, ResponseFigures> responsesPerDay(boolean first, Visibility visible, ReportQuery query) {
        return query(responseFacts("f.day, ", first) + " group by f.day", Object[].class, visible, query)
                .getResultStream()
                .collect(toMap(row -> (LocalDate) row[0], row -> FigureRows.response(row, 1)));
    }

    private Map<Long, Long> repliedPerAgent(Visibility visible, ReportQuery query) {
        return query(
                        "select f.key.agentId, count(distinct f.key.conversationId) from ReplyFact f where "
                                + within("f.key.day") + " group by f.key.agentId",
                        Object[].class,
                        visible,
                        query)
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private Map<Long, Number> medianFirstPerAgent(Visibility visible, ReportQuery query) {
        return query(
                        "select f.agentId, percentile_cont(0.5) within group (order by f.seconds) from ResponseFact f"
                                + " where f.firstOfEpisode = true and f.seconds is not null and " + within("f.day")
                                + " group by f.agentId",
                        Object[].class,
                        visible,
                        query)
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> (Number) row[1]));
    }

    private static String responseFacts(String group, boolean first) {
        return "select " + group + MEASURES + " from ResponseFact f where f.firstOfEpisode = " + first + " and "
                + within("f.day");
    }

    private static String within(String day) {
        return day + " between :from and :to and f.inboxId in :visible and f.channel in :channels";
    }

    private <T> T one(String text, Class<T> type, Visibility visible, ReportQuery query) {
        return query(text, type, visible, query).getSingleResult();
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Visibility visible, ReportQuery query) {
        return entities.createQuery(text, type)
                .setParameter("from", query.from())
                .setParameter("to", query.to())
                .setParameter("visible", visible.queryIds())
                .setParameter("channels", query.channels());
    }
}
