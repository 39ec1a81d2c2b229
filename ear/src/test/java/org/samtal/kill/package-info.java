/**
 * Kills the server at the worst moments under load and counts what is lost, doubled or uncertain. The truth is a ledger
 * outside the product: what was offered, what was promised, what the mail server at the other end received.
 */
package org.samtal.kill;
