package org.samtal.web.report;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samtal.analytics.ReportQuery;
import org.samtal.analytics.Reports;
import org.samtal.channel.ChannelKind;
import org.samtal.inbox.InboxRow;
import org.samtal.inbox.Inboxes;
import org.samtal.job.Job;
import org.samtal.job.Jobs;
import org.samtal.web.app.Page;

/** What the reports screen is asked by its address: days, inbox and channel. */
@Named
@RequestScoped
public class ReportPage {

    @Inject
    HttpServletRequest request;

    @Inject
    Reports reports;

    @Inject
    Jobs jobs;

    @Inject
    Inboxes inboxes;

    @Inject
    Page page;

    private ReportParameters parameters;

    @PostConstruct
    void read() {
        parameters = ReportParameters.read(request::getParameter, reports.today());
    }

    ReportQuery query() {
        return parameters.query();
    }

    /** When the facts were last brought up to date, empty before the first time. */
    public Optional<Instant> getCounted() {
        return jobs.lastCompleted(Job.NIGHTLY_ANALYTICS);
    }

    /** Name of the time zone whose midnight divides the days. */
    public String getZone() {
        return reports.zone().getId();
    }

    public List<Integer> getPeriods() {
        return ReportParameters.PERIODS;
    }

    /** The length of the period, 0 for a range of its own. */
    public int getDays() {
        return parameters.days().orElse(0);
    }

    public LocalDate getFrom() {
        return parameters.from();
    }

    public LocalDate getTo() {
        return parameters.to();
    }

    /** The inbox that is looked at, 0 for all. */
    public long getInboxId() {
        return parameters.inboxId().orElse(0);
    }

    /** Name of the channel that is looked at, empty for all. */
    public String getChannel() {
        return parameters.channel().map(Enum::name).orElse("");
    }

    public boolean isFiltered() {
        return getInboxId() != 0 || !getChannel().isEmpty();
    }

    /** The same question, as the part of an address behind the question mark. */
    public String getAddress() {
        return parameters.address();
    }

    /** The same filters on another period. */
    public String address(int days) {
        return parameters.address(days);
    }

    public List<InboxRow> getInboxes() {
        return inboxes.mine();
    }

    public ChannelKind[] getChannels() {
        return ChannelKind.values();
    }

    public String channelName(ChannelKind channel) {
        return new ReportWords(page.getLocale()).channel(channel);
    }
}
