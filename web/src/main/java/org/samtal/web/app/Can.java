package org.samtal.web.app;

import static org.samtal.access.Permission.AGENT_MANAGE;
import static org.samtal.access.Permission.CONVERSATION_ASSIGN;
import static org.samtal.access.Permission.CONVERSATION_REPLY;
import static org.samtal.access.Permission.INBOX_MANAGE;
import static org.samtal.access.Permission.OUTGOING_MAIL_READ;
import static org.samtal.access.Permission.QUARANTINE_MANAGE;
import static org.samtal.access.Permission.REPORT_READ;
import static org.samtal.access.Permission.SYSTEM_MANAGE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samtal.access.CurrentActor;

/** What the person may do, so that screens leave out what would be refused. Never the check itself. */
@Named
@RequestScoped
public class Can {

    @Inject
    CurrentActor currentActor;

    public boolean isReply() {
        return currentActor.may(CONVERSATION_REPLY);
    }

    public boolean isAssign() {
        return currentActor.may(CONVERSATION_ASSIGN);
    }

    public boolean isReportRead() {
        return currentActor.may(REPORT_READ);
    }

    public boolean isInboxManage() {
        return currentActor.may(INBOX_MANAGE);
    }

    public boolean isAgentManage() {
        return currentActor.may(AGENT_MANAGE);
    }

    public boolean isOutgoingMailRead() {
        return currentActor.may(OUTGOING_MAIL_READ);
    }

    public boolean isQuarantineManage() {
        return currentActor.may(QUARANTINE_MANAGE);
    }

    public boolean isSystemManage() {
        return currentActor.may(SYSTEM_MANAGE);
    }
}
