package org.samtal.conversation;

import org.samtal.team.AgentAddress;

/**
 * A customer has written to an agent who wants to know of it by mail.
 *
 * @param writer the customer's name, or their address
 * @param text what they wrote, without what they quoted
 * @param answerTo the address at which an answer is taken as the agent's
 */
public record AnswerWanted(
        AgentAddress agent, long conversationId, String writer, String subject, String text, String answerTo) {}
