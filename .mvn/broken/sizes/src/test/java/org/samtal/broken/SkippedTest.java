package org.samtal.broken;

class SkippedTest {
    @Disabled
    void itShouldWork() {}
}
