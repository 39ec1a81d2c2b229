package org.samtal.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.samtal.demo.Company.Agent;
import org.samtal.demo.Company.Customer;
import org.samtal.demo.Story.Speaker;

/**
 * Eight weeks of conversations that ended before the demo began, told from the stories with the same dice at every start.
 * Customers write at any hour of the day, agents answer in working hours; what is too young to be answered is still open.
 */
final class History {
    private static final int CONVERSATIONS = 260;
    private static final int OF_THE_LAST_DAY = 40;
    private static final Duration REACH = Duration.ofDays(56);
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int OPENING = 8;
    private static final int CLOSING = 17;

    private final Random dice = new Random(20261122);
    private final List<Story> stories = Story.all();
    private final Instant now;
    private final long inbox;

    History(Instant now, long inbox) {
        this.now = now;
        this.inbox = inbox;
    }

    /** The conversations as {@code POST /api/v1/imports} takes them, oldest first. */
    List<Map<String, Object>> conversations() {
        var all = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < CONVERSATIONS; number++) {
            var reach = number < CONVERSATIONS - OF_THE_LAST_DAY ? REACH : Duration.ofHours(20);
            var begin = now.minusSeconds(dice.nextLong(3600, reach.toSeconds()));
            all.add(conversation(number, stories.get(number % stories.size()), evening(begin)));
        }
        all.sort((one, other) ->
                one.get("begin").toString().compareTo(other.get("begin").toString()));
        all.forEach(conversation -> conversation.remove("begin"));
        return all;
    }

    private Map<String, Object> conversation(int number, Story story, Instant begin) {
        var customer = pick(story.isSwedish() ? Company.SWEDISH : Company.ABROAD);
        var agent = pick(story.isSwedish() ? Company.SWEDISH_SPEAKERS : Company.AGENTS);
        var told = story.told(names(customer, agent, story.isSwedish()));
        var messages = messages(told, customer, agent, begin);
        var last = messages.get(messages.size() - 1);
        var conversation = new LinkedHashMap<String, Object>();
        conversation.put("begin", begin);
        conversation.put("externalId", "demo-" + number);
        conversation.put("inboxId", inbox);
        conversation.put("contact", Map.of("name", customer.name(), "email", customer.email()));
        conversation.put("subject", told.subject());
        conversation.put("status", isOver(last, messages.size() == told.turns().size()) ? "closed" : "open");
        if (messages.size() > 1 || dice.nextInt(3) == 0) {
            conversation.put("assigneeEmail", agent.email());
        }
        conversation.put("messages", messages);
        return conversation;
    }

    private List<Map<String, Object>> messages(Story story, Customer customer, Agent agent, Instant begin) {
        var messages = new ArrayList<Map<String, Object>>();
        var time = begin;
        for (var turn : story.turns()) {
            time = messages.isEmpty() ? time : next(time, turn.speaker());
            if (time.isAfter(now)) {
                break;
            }
            messages.add(message(turn, customer, agent, time));
        }
        return messages;
    }

    private static Map<String, Object> message(Story.Turn turn, Customer customer, Agent agent, Instant time) {
        var message = new LinkedHashMap<String, Object>();
        message.put("kind", kind(turn.speaker()));
        message.put("authorEmail", turn.speaker() == Speaker.CUSTOMER ? customer.email() : agent.email());
        message.put("sentAt", time);
        message.put("text", turn.text());
        return message;
    }

    private static String kind(Speaker speaker) {
        return switch (speaker) {
            case CUSTOMER -> "incoming";
            case AGENT -> "reply";
            case COLLEAGUE -> "comment";
        };
    }

    /** Agents take minutes to hours and sleep at night; customers answer when they find the time. */
    private Instant next(Instant before, Speaker speaker) {
        var wait = speaker == Speaker.CUSTOMER ? dice.nextInt(8, 900) : (int) Math.exp(dice.nextDouble() * 4 + 1.4);
        var time = before.plus(Duration.ofMinutes(wait)).plusSeconds(dice.nextInt(60));
        return speaker == Speaker.CUSTOMER ? daytime(time) : workingTime(time);
    }

    /** Who cannot wait until morning has written the evening before; the morning may still be to come. */
    private static Instant evening(Instant time) {
        var local = time.atZone(ZONE);
        return local.getHour() < 6 ? local.minusHours(7).toInstant() : time;
    }

    private static Instant daytime(Instant time) {
        var local = time.atZone(ZONE);
        return local.getHour() < 6 ? local.plusHours(7).toInstant() : time;
    }

    private static Instant workingTime(Instant time) {
        var local = time.atZone(ZONE);
        if (local.getHour() >= CLOSING) {
            local = morning(local.plusDays(1));
        } else if (local.getHour() < OPENING) {
            local = morning(local);
        }
        while (local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY) {
            local = local.plusDays(1);
        }
        return local.toInstant();
    }

    private static ZonedDateTime morning(ZonedDateTime day) {
        return day.withHour(OPENING).withMinute(day.getMinute() / 2);
    }

    private boolean isOver(Map<String, Object> last, boolean complete) {
        var age = Duration.between((Instant) last.get("sentAt"), now);
        return complete && (age.toDays() > 3 || (age.toHours() > 3 && dice.nextInt(3) == 0));
    }

    private Map<String, String> names(Customer customer, Agent agent, boolean swedish) {
        var week = now.atZone(ZONE).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + dice.nextInt(1, 4);
        return Map.ofEntries(
                Map.entry("name", customer.name()),
                Map.entry("first", customer.firstName()),
                Map.entry("company", customer.company()),
                Map.entry("agent", agent.firstName()),
                Map.entry("site", pick(Company.SITES)),
                Map.entry("charger", Integer.toString(dice.nextInt(1, 32))),
                Map.entry("invoice", "10-" + dice.nextInt(80_000, 90_000)),
                Map.entry("amount", dice.nextInt(38, 940) + " kr"),
                Map.entry("tag", "NV-%05d".formatted(dice.nextInt(100_000))),
                Map.entry("firmware", "4." + dice.nextInt(2, 4) + "." + dice.nextInt(10)),
                Map.entry("week", (swedish ? "vecka " : "week ") + Math.min(week, 52)));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }
}
