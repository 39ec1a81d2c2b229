package org.samtal.web.report;

/**
 * One figure of a report with its change and what is counted in it.
 *
 * @param tone {@code success} for better than before, {@code danger} for worse, {@code muted} where neither is meant
 * @param icon of the direction, empty where there is nothing to compare
 * @param change such as "18% faster"
 * @param before the figure of the period before
 * @param definition what is counted, in words
 */
public record ReportTile(
        String name,
        String label,
        String value,
        String tone,
        String icon,
        String change,
        String before,
        String definition) {}
