package org.samtal.web.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.samtal.mailbox.TlsMode;

/** Servers of well-known providers, as each documents them, so that nobody has to look them up. */
public enum MailProvider {
    OTHER("", "", "", 587, false),
    MICROSOFT("Microsoft 365", "outlook.office365.com", "smtp.office365.com", 587, false),
    GMAIL("Google", "imap.gmail.com", "smtp.gmail.com", 465, true, "gmail.com", "googlemail.com"),
    ICLOUD("iCloud", "imap.mail.me.com", "smtp.mail.me.com", 587, true, "icloud.com", "me.com", "mac.com"),
    YAHOO("Yahoo", "imap.mail.yahoo.com", "smtp.mail.yahoo.com", 465, true, "yahoo.com", "yahoo.se"),
    FASTMAIL("Fastmail", "imap.fastmail.com", "smtp.fastmail.com", 465, true, "fastmail.com", "fastmail.fm"),
    ZOHO("Zoho", "imap.zoho.eu", "smtp.zoho.eu", 465, true, "zoho.eu", "zoho.com"),
    GMX("GMX", "imap.gmx.net", "mail.gmx.net", 587, false, "gmx.net", "gmx.de", "gmx.com"),
    MAILBOX_ORG("mailbox.org", "imap.mailbox.org", "smtp.mailbox.org", 465, false, "mailbox.org"),
    LOOPIA("Loopia", "mailcluster.loopia.se", "mailcluster.loopia.se", 587, false, "loopia.se"),
    ONE_COM("one.com", "imap.one.com", "send.one.com", 465, false, "one.com");

    private static final int IMAPS = 993;
    private static final int IMPLICIT_TLS = 465;

    private final String label;
    private final String receivingHost;
    private final String sendingHost;
    private final int sendingPort;
    private final boolean appPassword;
    private final List<String> domains;

    MailProvider(
            String label,
            String receivingHost,
            String sendingHost,
            int sendingPort,
            boolean appPassword,
            String... domains) {
        this.label = label;
        this.receivingHost = receivingHost;
        this.sendingHost = sendingHost;
        this.sendingPort = sendingPort;
        this.appPassword = appPassword;
        this.domains = List.of(domains);
    }

    /** The provider an address belongs to. */
    static Optional<MailProvider> of(String address) {
        var domain = address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(provider -> provider.domains.contains(domain))
                .findFirst();
    }

    void fill(ServerForm receiving, ServerForm sending) {
        receiving.fill(receivingHost, IMAPS, TlsMode.TLS);
        sending.fill(sendingHost, sendingPort, sendingPort == IMPLICIT_TLS ? TlsMode.TLS : TlsMode.STARTTLS);
    }

    /** Its name; empty for a server of one's own. */
    public String getLabel() {
        return label;
    }

    /** Whether it takes a password made for one program instead of the person's own. */
    public boolean isAppPassword() {
        return appPassword;
    }
}
