package org.samtal.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.samtal.access.Role;
import org.samtal.kernel.EmailAddress;
import org.samtal.team.AgentRow;
import org.samtal.team.Agents;
import org.samtal.team.Language;
import org.samtal.team.NewAgent;
import org.samtal.web.app.Notices;

/** The people who answer: a list, a form for one more, and the end of somebody's access, which is asked for twice. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient Agents agents;

    @Inject
    transient Notices notices;

    private transient List<AgentRow> rows;
    private long asked;
    private String name = "";
    private String email = "";
    private String password = "";
    private Role role = Role.AGENT;
    private Language language = Language.EN;

    @PostConstruct
    void load() {
        rows = agents.all();
    }

    public void create() {
        var made = agents.create(new NewAgent(name, new EmailAddress(email), role, language, password));
        name = "";
        email = "";
        password = "";
        load();
        notices.done("people.created", made.name());
    }

    /** Asks once more before somebody's access ends. */
    public void ask(long id) {
        asked = id;
    }

    public void keep() {
        asked = 0;
    }

    public void deactivate(long id) {
        agents.deactivate(id);
        asked = 0;
        load();
        notices.done("people.deactivated");
    }

    public List<AgentRow> getRows() {
        return rows;
    }

    public long getAsked() {
        return asked;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }
}
