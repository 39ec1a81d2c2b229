package org.samtal.conversation.calendar;

/** What somebody who was invited says: the participation status (RFC 5545, 3.2.12). */
public enum CalendarAnswer {
    ACCEPTED,
    DECLINED,
    TENTATIVE
}
