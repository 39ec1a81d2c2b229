package org.samtal.analytics;

import java.time.LocalDate;

/** How many public messages an agent sent in one conversation on one day. */
public record AgentDay(LocalDate day, long agentId, int replies) {}
