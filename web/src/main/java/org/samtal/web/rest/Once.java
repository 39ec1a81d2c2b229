package org.samtal.web.rest;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a write of the API one transaction, done once for each {@code Idempotency-Key}.
 *
 * <p>All that a method changes is stored together or not at all, and a program that did not hear the answer may send the
 * same again.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {}
