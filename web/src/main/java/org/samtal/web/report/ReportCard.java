package org.samtal.web.report;

import java.util.List;

/**
 * A chart with its table.
 *
 * @param note the unit or the whole, said beside the title
 * @param chart data for Chart.js
 * @param inWords what the chart shows, for those who do not see it
 * @param definition what is counted
 */
public record ReportCard(
        String title,
        String note,
        String chart,
        String inWords,
        String definition,
        List<Key> legend,
        ReportTable table) {

    public ReportCard {
        legend = List.copyOf(legend);
    }

    /**
     * What a colour stands for.
     *
     * @param place of the colour in the order of chart colours, from 1
     */
    public record Key(String text, int place) {}

    /** Name of the table, and of its file. */
    public String name() {
        return table.name();
    }
}
