/** The job that turns conversations into the facts that reports count. */
package org.samtal.batch.analytics;
