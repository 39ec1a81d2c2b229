package org.samtal.jms.email.dns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.kernel.Egress;
import org.samtal.kernel.EmailAddress;
import org.samtal.mailbox.MailServer;
import org.samtal.mailbox.MailboxCheck;

/** Checks what receivers of our mail will look up of its domain. Nothing of it keeps mail from leaving. */
@ApplicationScoped
public class SenderDomain {

    private static final Logger LOG = Logger.getLogger(SenderDomain.class.getName());

    @Inject
    NameServers names;

    @Inject
    DomainKeys keys;

    @Inject
    Egress egress;

    /**
     * A line for SPF and one for DKIM.
     *
     * @param returned header of a test message that came back; empty where none did
     */
    public List<MailboxCheck> check(String address, MailServer server, Optional<byte[]> returned) {
        var domain = EmailAddress.parse(address).map(EmailAddress::domain).orElse("");
        var checks = new ArrayList<MailboxCheck>();
        try {
            checks.add(new SenderPolicy(names)
                    .check(domain, server.host(), egress.addresses(server.host(), server.port())));
            keys.check(domain, returned).ifPresent(checks::add);
        } catch (IOException silent) {
            LOG.log(Level.FINE, "The domain could not be looked up", silent);
            checks.add(MailboxCheck.advice("mailbox.check.dns", domain));
        }
        return checks;
    }
}
