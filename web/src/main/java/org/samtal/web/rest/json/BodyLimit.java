package org.samtal.web.rest.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The largest request body that is read into the record, in bytes, where the usual limit does not fit. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {

    /** What every other body may have: enough for the longest reply with each character escaped. */
    int USUAL = 4 * 1024 * 1024;

    int value();
}
