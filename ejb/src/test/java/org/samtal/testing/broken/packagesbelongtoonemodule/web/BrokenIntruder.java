package org.samtal.testing.broken.packagesbelongtoonemodule.web;

/** A screen's package in the domain's jar. */
record BrokenIntruder() {}
