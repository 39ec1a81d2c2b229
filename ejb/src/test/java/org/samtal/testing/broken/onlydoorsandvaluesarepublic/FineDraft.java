package org.samtal.testing.broken.onlydoorsandvaluesarepublic;

/** A command. */
public record FineDraft(String text) {}
