/**
 * Fills a fresh product with a believable company: Nordvik, which puts up and runs chargers for electric cars. It uses
 * what any outsider may use: REST for agents and history, SMTP for the mails that arrive now. Everybody and everything
 * in it is invented.
 */
package org.samtal.demo;
