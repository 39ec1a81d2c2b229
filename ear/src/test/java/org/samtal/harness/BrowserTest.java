package org.samtal.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the screens in Chromium. Besides what a {@link SystemTest} may ask for, a method may ask for a {@code Page}:
 * each one is a browser of its own, with its own cookies, at 1440 pixels, in English, whose relative addresses are the
 * product's. A script error or a breach of the content security policy in any of them fails the test; a failed test
 * leaves its pictures in target/browser.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SystemTest
@ExtendWith(Chromium.class)
public @interface BrowserTest {}
