/**
 * Small clients of the product's public interfaces, on the JDK alone: a mail and the SMTP connection it travels on.
 * The demo company, the system tests and the benchmark speak to the product through them.
 */
package org.samtal.client;
