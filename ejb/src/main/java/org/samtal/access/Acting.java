package org.samtal.access;

/** A stretch of work done as somebody, or from somewhere; what was before comes back when it is closed. */
public interface Acting extends AutoCloseable {

    @Override
    void close();
}
