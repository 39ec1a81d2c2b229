/**
 * The reports screen: what it is asked, and the same figures as tiles, charts, tables and CSV.
 *
 * <p>Tables and CSV are written from the same cells, so the file can never differ from the screen.
 */
package org.samtal.web.report;
