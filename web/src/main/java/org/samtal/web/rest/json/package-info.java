/**
 * JSON as the API speaks it, both ways between a text and a record.
 *
 * <p>Not JSON-B: it passes over fields it doesn't know, takes the last of two equal fields and turns texts into numbers,
 * and what is refused here must be refused by name (S19). Records are the schema, so one small reader and one small
 * writer do for every body.
 */
package org.samtal.web.rest.json;
