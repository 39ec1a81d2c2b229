package org.samtal.kernel;

/**
 * A password or token of somebody else's system that we have to be able to use again. It shows itself to nobody who does
 * not ask for it by name: no log, no error, no screen (S21, S87).
 */
public record Secret(String value) {

    @Override
    public String toString() {
        return "Secret[...]";
    }
}
