/** The jobs that take away what has had its time. */
package org.samtal.batch.retention;
