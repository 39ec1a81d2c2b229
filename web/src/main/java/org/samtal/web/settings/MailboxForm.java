package org.samtal.web.settings;

import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samtal.kernel.Secret;
import org.samtal.mailbox.AfterFetch;
import org.samtal.mailbox.FromStyle;
import org.samtal.mailbox.MailboxDraft;
import org.samtal.mailbox.MailboxPasswords;
import org.samtal.mailbox.SignIn;
import org.samtal.mailbox.TlsMode;
import org.samtal.mailbox.UnfinishedMailbox.Entries;

/** What is entered of a mailbox, right or wrong. */
public class MailboxForm implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int IMAPS = 993;
    private static final int SUBMISSION = 587;

    private final ServerForm receiving = new ServerForm(IMAPS, TlsMode.TLS);
    private final ServerForm sending = new ServerForm(SUBMISSION, TlsMode.STARTTLS);
    private MailProvider provider = MailProvider.OTHER;
    private long inboxId;
    private String routing = "";
    private String name = "";
    private String address = "";
    private String aliases = "";
    private FromStyle fromStyle = FromStyle.AGENT_AND_COMPANY;
    private boolean sends = true;
    private boolean sameUser = true;
    private String folders = "INBOX";
    private AfterFetch afterFetch = AfterFetch.LEAVE;
    private String moveTo = "";
    private int importDays;
    private SignIn signIn = SignIn.PASSWORD;

    /** What is entered, as the domain takes it; refused with the field where something is wrong. */
    MailboxDraft draft() {
        adopt();
        return new MailboxDraft(
                inboxId,
                getSender(),
                address,
                list(aliases),
                fromStyle,
                receiving.receiving(),
                sends ? Optional.of(sending.sending()) : Optional.empty(),
                list(folders),
                afterFetch,
                moveTo,
                importDays,
                signIn);
    }

    MailboxPasswords passwords() {
        return new MailboxPasswords(receiving.secret(), sameUser ? receiving.secret() : sending.secret());
    }

    /** Fills the fields from a connected mailbox. */
    void fill(MailboxDraft draft) {
        inboxId = draft.inboxId();
        name = draft.name();
        address = draft.address();
        aliases = String.join(", ", draft.aliases());
        fromStyle = draft.fromStyle();
        receiving.fill(draft.receiving());
        sends = draft.sending().isPresent();
        draft.sending().ifPresent(sending::fill);
        sameUser = draft.sending().isEmpty()
                || draft.sending().get().user().equals(draft.receiving().user());
        folders = String.join(", ", draft.folders());
        afterFetch = draft.afterFetch();
        moveTo = draft.moveTo();
        importDays = draft.importDays();
        signIn = draft.signIn();
    }

    /** Fills the servers in from the provider, and the user from the address. */
    public void useProvider() {
        provider.fill(receiving, sending);
        adopt();
    }

    /** Fills in what is known of a provider that is signed in to without a password. */
    void useSignIn(SignIn wanted) {
        signIn = wanted;
        provider = wanted == SignIn.GOOGLE ? MailProvider.GMAIL : MailProvider.MICROSOFT;
        sameUser = true;
        provider.fill(receiving, sending);
    }

    /** Takes what the provider gave in the place of a password. */
    void useToken(Secret token) {
        receiving.setPassword(token.value());
    }

    /** Whom the provider should ask for. */
    String userOrAddress() {
        return receiving.getUser().isBlank() ? address : receiving.getUser();
    }

    /** The address tells the provider, where no server was entered yet; says whether it did. */
    boolean useAddress() {
        var found = receiving.getHost().isBlank() && !signIn.isToken()
                ? MailProvider.of(address)
                : Optional.<MailProvider>empty();
        found.ifPresent(known -> {
            provider = known;
            useProvider();
        });
        return found.isPresent();
    }

    private void adopt() {
        if (receiving.getUser().isBlank()) {
            receiving.setUser(address);
        }
        if (sameUser) {
            sending.setUser(receiving.getUser());
        }
    }

    Entries entries() {
        var fields = new HashMap<String, String>();
        fields.put("provider", provider.name());
        fields.put("inbox", Long.toString(inboxId));
        fields.put("routing", routing);
        fields.put("name", name);
        fields.put("address", address);
        fields.put("aliases", aliases);
        fields.put("fromStyle", fromStyle.name());
        fields.put("sends", Boolean.toString(sends));
        fields.put("sameUser", Boolean.toString(sameUser));
        fields.put("folders", folders);
        fields.put("afterFetch", afterFetch.name());
        fields.put("moveTo", moveTo);
        fields.put("importDays", Integer.toString(importDays));
        fields.put("signIn", signIn.name());
        receiving.keep("receiving", fields);
        sending.keep("sending", fields);
        return new Entries(fields);
    }

    void fill(Entries entries) {
        provider = MailProvider.valueOf(entries.value("provider"));
        inboxId = Long.parseLong(entries.value("inbox"));
        routing = entries.value("routing");
        name = entries.value("name");
        address = entries.value("address");
        aliases = entries.value("aliases");
        fromStyle = FromStyle.valueOf(entries.value("fromStyle"));
        sends = Boolean.parseBoolean(entries.value("sends"));
        sameUser = Boolean.parseBoolean(entries.value("sameUser"));
        folders = entries.value("folders");
        afterFetch = AfterFetch.valueOf(entries.value("afterFetch"));
        moveTo = entries.value("moveTo");
        importDays = Integer.parseInt(entries.value("importDays"));
        signIn = entries.value("signIn").isEmpty() ? SignIn.PASSWORD : SignIn.valueOf(entries.value("signIn"));
        receiving.fill("receiving", entries);
        sending.fill("sending", entries);
    }

    private static List<String> list(String text) {
        return Stream.of(text.split("[,;\\r\\n]+"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    public ServerForm getReceiving() {
        return receiving;
    }

    public ServerForm getSending() {
        return sending;
    }

    public MailProvider getProvider() {
        return provider;
    }

    public void setProvider(MailProvider provider) {
        this.provider = provider;
    }

    public SignIn getSignIn() {
        return signIn;
    }

    public long getInboxId() {
        return inboxId;
    }

    public void setInboxId(long inboxId) {
        this.inboxId = inboxId;
    }

    /** Who gets new conversations of the inbox; empty where that was not changed here. */
    public String getRouting() {
        return routing;
    }

    public void setRouting(String routing) {
        this.routing = routing;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** What customers see as sender: the address where no name was entered. */
    public String getSender() {
        return name.isBlank() ? address : name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address.strip();
    }

    public String getAliases() {
        return aliases;
    }

    public void setAliases(String aliases) {
        this.aliases = aliases;
    }

    public FromStyle getFromStyle() {
        return fromStyle;
    }

    public void setFromStyle(FromStyle fromStyle) {
        this.fromStyle = fromStyle;
    }

    public boolean isSends() {
        return sends;
    }

    public void setSends(boolean sends) {
        this.sends = sends;
    }

    public boolean isSameUser() {
        return sameUser;
    }

    public void setSameUser(boolean sameUser) {
        this.sameUser = sameUser;
    }

    public String getFolders() {
        return folders;
    }

    public void setFolders(String folders) {
        this.folders = folders;
    }

    public AfterFetch getAfterFetch() {
        return afterFetch;
    }

    public void setAfterFetch(AfterFetch afterFetch) {
        this.afterFetch = afterFetch;
    }

    public String getMoveTo() {
        return moveTo;
    }

    public void setMoveTo(String moveTo) {
        this.moveTo = moveTo;
    }

    public int getImportDays() {
        return importDays;
    }

    public void setImportDays(int importDays) {
        this.importDays = importDays;
    }
}
