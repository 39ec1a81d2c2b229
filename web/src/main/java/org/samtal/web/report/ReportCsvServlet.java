package org.samtal.web.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands out a table of the reports screen as a file; the address asks for it exactly as it asks for the screen. */
@WebServlet("/app/reports.csv")
public class ReportCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ReportPanel report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var table = report.table(request.getParameter("table"));
        if (table.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8;header=present");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + report.fileName(table.get()) + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(Csv.of(table.get()).getBytes(UTF_8));
    }
}
