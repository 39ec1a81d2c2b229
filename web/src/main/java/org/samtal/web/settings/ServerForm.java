package org.samtal.web.settings;

import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.samtal.kernel.Secret;
import org.samtal.mailbox.MailServer;
import org.samtal.mailbox.TlsMode;
import org.samtal.mailbox.UnfinishedMailbox.Entries;

/** Fields of a mail server. What is typed as a password stays until it is used, and is never written into a page (S21). */
public class ServerForm implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private String host = "";
    private String port;
    private TlsMode tls;
    private String user = "";
    private transient String password = "";

    ServerForm(int port, TlsMode tls) {
        this.port = Integer.toString(port);
        this.tls = tls;
    }

    void fill(String newHost, int newPort, TlsMode newTls) {
        host = newHost;
        port = Integer.toString(newPort);
        tls = newTls;
    }

    void fill(MailServer server) {
        fill(server.host(), server.port(), server.tls());
        user = server.user();
    }

    void fill(String prefix, Entries entries) {
        host = entries.value(prefix + "Host");
        port = entries.value(prefix + "Port");
        tls = TlsMode.valueOf(entries.value(prefix + "Tls"));
        user = entries.value(prefix + "User");
    }

    void keep(String prefix, Map<String, String> fields) {
        fields.put(prefix + "Host", host);
        fields.put(prefix + "Port", port);
        fields.put(prefix + "Tls", tls.name());
        fields.put(prefix + "User", user);
    }

    MailServer receiving() {
        return new MailServer(host, portNumber(), tls, user);
    }

    MailServer sending() {
        return MailServer.sending(host, portNumber(), tls, user);
    }

    Optional<Secret> secret() {
        return isTyped() ? Optional.of(new Secret(password)) : Optional.empty();
    }

    private int portNumber() {
        return port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0;
    }

    /** Whether a password was typed on this page. */
    public boolean isTyped() {
        return password != null && !password.isEmpty();
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public String getPort() {
        return port;
    }

    public void setPort(String port) {
        this.port = port.strip();
    }

    public TlsMode getTls() {
        return tls;
    }

    public void setTls(TlsMode tls) {
        this.tls = tls;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    /** Always empty: a password goes in and never comes out. */
    public String getPassword() {
        return "";
    }

    /** An empty field leaves what was typed before. */
    public void setPassword(String typed) {
        if (typed != null && !typed.isEmpty()) {
            password = typed;
        }
    }
}
