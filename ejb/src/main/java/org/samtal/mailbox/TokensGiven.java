package org.samtal.mailbox;

/** A provider has given tokens for the code of an owner; whoever signs in soon after need not ask for others. */
public record TokensGiven(Tokens tokens) {}
