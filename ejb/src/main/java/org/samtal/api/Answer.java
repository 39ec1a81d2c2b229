package org.samtal.api;

/**
 * What a write was answered with, as it is given again to whoever sends the same write again.
 *
 * @param status of HTTP
 * @param location where the new thing is, empty where nothing was made
 * @param body JSON, empty where there is none
 * @param replayed whether the work was done by an earlier request
 */
public record Answer(int status, String location, String body, boolean replayed) {

    public Answer(int status, String location, String body) {
        this(status, location, body, false);
    }

    Answer again() {
        return new Answer(status, location, body, true);
    }
}
