package org.samtal.testing.broken.onlydoorsandvaluesarepublic;

/** A decision that should be inside. */
public final class BrokenRouter {}
