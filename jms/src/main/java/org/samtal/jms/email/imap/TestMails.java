package org.samtal.jms.email.imap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.samtal.kernel.Secrets;
import org.samtal.kernel.Settings;

/**
 * Names the mails that a connection test sends to a mailbox, so that they are known when they come: a test must not become a
 * conversation. The name is signed, since everybody can write a Message-ID.
 */
@ApplicationScoped
public class TestMails {

    private static final String PURPOSE = "mailbox-test";
    private static final String MARK = "<samtal-test.";
    private static final int NAME_LENGTH = 43;
    private static final int SIGNATURE_LENGTH = 32;

    @Inject
    Secrets secrets;

    @Inject
    Settings settings;

    /** Test mails outside a container. */
    static TestMails of(Secrets secrets, Settings settings) {
        var mails = new TestMails();
        mails.secrets = secrets;
        mails.settings = settings;
        return mails;
    }

    /** A new Message-ID. */
    String newId() {
        var name = secrets.newToken();
        return MARK + name + "." + signature(name) + "@" + settings.ingressDomain() + ">";
    }

    /** Whether a mail with this Message-ID is one of ours, of any node. */
    boolean isOne(String messageId) {
        var signed = MARK.length() + NAME_LENGTH;
        if (!messageId.startsWith(MARK) || messageId.length() < signed + 1 + SIGNATURE_LENGTH) {
            return false;
        }
        var name = messageId.substring(MARK.length(), signed);
        return secrets.matches(signature(name), messageId.substring(signed + 1, signed + 1 + SIGNATURE_LENGTH));
    }

    private String signature(String name) {
        return secrets.sign(PURPOSE, name).substring(0, SIGNATURE_LENGTH);
    }
}
