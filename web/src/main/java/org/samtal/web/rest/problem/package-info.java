/** Refusals and failures as problem documents (RFC 9457), in the caller's language and without a word about the inside. */
package org.samtal.web.rest.problem;
