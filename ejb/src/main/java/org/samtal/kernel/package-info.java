/**
 * What every feature stands on: actors, errors, values and the one way to send after a commit.
 *
 * <p>The kernel knows no feature. Whatever is put here must be of use to most of them.
 */
package org.samtal.kernel;
