/**
 * The jobs of the product: their schedules, their start and what becomes of a run whose node is lost.
 *
 * <p>Jakarta Batch is used here and nowhere else. What a job does to the domain it does through a front door.
 */
package org.samtal.batch;
