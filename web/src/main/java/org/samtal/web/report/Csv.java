package org.samtal.web.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes comma-separated values (RFC 4180) that a spreadsheet opens without harm.
 *
 * <p>A cell that begins like a formula would be run by the spreadsheet of whoever opens the file, so such text gets an
 * apostrophe in front (S83).
 */
final class Csv {
    /** Tells spreadsheets that the text is UTF-8; without it they guess, and names lose their letters. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What begins a formula, also in its full-width form, and the blanks that spreadsheets skip before one. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|^[\\t\\r\\n].*", Pattern.DOTALL);

    private static final Pattern TO_QUOTE = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");

    private Csv() {}

    static String of(ReportTable table) {
        var lines = new StringBuilder(BYTE_ORDER_MARK).append(line(table.header()));
        table.rows()
                .forEach(row ->
                        lines.append(line(row.stream().map(ReportCell::csv).toList())));
        return lines.toString();
    }

    /** The text, so that no spreadsheet takes it for a formula. */
    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return TO_QUOTE.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
