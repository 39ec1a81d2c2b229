package org.samtal.broken;

import java.time.LocalDate;
import java.util.concurrent.Callable;

class Bugs {
    private int unused;

    byte[] bytes(String text) {
        return text.getBytes();
    }

    String small(String text) {
        return text.toLowerCase();
    }

    long milliseconds(int seconds) {
        return seconds * 1000;
    }

    LocalDate today() {
        return LocalDate.now();
    }

    boolean same(String one, Object other) {
        return one.equals(1) || one == other;
    }

    void swallow(Callable<String> call) throws InterruptedException {
        try {
            wait();
        } catch (IllegalMonitorStateException ignored) {
        }
    }

    public String toString() {
        return "bugs";
    }
}
