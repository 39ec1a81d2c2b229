package org.samtal.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samtal.access.CurrentActor;
import org.samtal.team.AgentRow;
import org.samtal.team.Agents;
import org.samtal.web.access.LookCookies;
import org.samtal.web.access.Sessions;
import org.samtal.web.app.Notices;

/** The own profile: name, signature, look and password. What is changed is saved at once. */
@Named
@RequestScoped
public class ProfilePage {
    @Inject
    PreferencesForm preferencesForm;

    @Inject
    Agents agents;

    @Inject
    Sessions sessions;

    @Inject
    LookCookies lookCookies;

    @Inject
    CurrentActor currentActor;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    @Inject
    ExternalContext external;

    private AgentRow agent;
    private String current = "";
    private String fresh = "";

    @PostConstruct
    void load() {
        agent = agents.get(currentActor.agentId());
    }

    /** Saves name and look, and shows the page anew in them. */
    public void save() throws IOException {
        var changed = agents.changePreferences(preferencesForm.preferences());
        sessions.update(request, changed);
        var response = (HttpServletResponse) external.getResponse();
        lookCookies.write(response, changed.language(), changed.theme(), changed.density());
        external.redirect("/settings/profile");
    }

    /** Changes the password; every other session and every token ends. */
    public void changePassword() {
        sessions.renew(request, agents.changePassword(current, fresh));
        notices.done("profile.password.changed");
    }

    public AgentRow getAgent() {
        return agent;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }
}
