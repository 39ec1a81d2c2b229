package org.samtal.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a package as one feature of the product and names the features it may use.
 *
 * <p>Calls go down, events go up: a machine checks that a feature touches nothing but what it declares, so the graph
 * stays free of cycles and a reader knows where a change can reach.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Feature {

    /** The feature's name: its package name below {@code org.samtal}. */
    String name();

    /** Names of the features this one may call. The kernel is open to all. */
    String[] uses() default {};
}
