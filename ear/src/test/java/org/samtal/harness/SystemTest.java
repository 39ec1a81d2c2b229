package org.samtal.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the running product. Constructor or methods may ask for a {@link Product}, its {@link Rest} interface and
 * the {@link SmtpPeer} that takes its outgoing mail; all test classes of a run share one product on PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedProduct.class)
public @interface SystemTest {}
