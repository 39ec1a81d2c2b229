package org.samtal.web.report;

import java.util.List;

/**
 * A table of a report, for the screen and for CSV.
 *
 * @param name part of its file's name
 */
public record ReportTable(String name, List<String> header, List<List<ReportCell>> rows) {

    public ReportTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
