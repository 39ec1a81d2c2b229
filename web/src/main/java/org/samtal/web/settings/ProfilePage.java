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
import org.samtal.team.Language;
import org.samtal.team.Preferences;
import org.samtal.team.Theme;
import org.samtal.web.access.LookCookies;
import org.samtal.web.access.Sessions;
import org.samtal.web.app.Notices;

/** The own profile: name, signature, language, theme and password. What is changed is saved at once. */
@Named
@RequestScoped
public class ProfilePage {
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
    private String name;
    private Language language;
    private Theme theme;
    private String signature;
    private boolean mailed;
    private boolean singleKeys;
    private String current = "";
    private String fresh = "";

    @PostConstruct
    void load() {
        var preferences = agents.preferences();
        agent = agents.get(currentActor.agentId());
        name = preferences.name();
        language = preferences.language();
        theme = preferences.theme();
        signature = preferences.signature();
        mailed = preferences.mailed();
        singleKeys = preferences.singleKeys();
    }

    /** Saves name and look, and shows the page anew in them. */
    public void save() throws IOException {
        var changed = agents.changePreferences(new Preferences(name, language, theme, signature, mailed, singleKeys));
        sessions.update(request, changed);
        lookCookies.write((HttpServletResponse) external.getResponse(), language, theme);
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public Theme getTheme() {
        return theme;
    }

    public void setTheme(Theme theme) {
        this.theme = theme;
    }

    public String getSignature() {
        return signature;
    }

    public void setSignature(String signature) {
        this.signature = signature;
    }

    public boolean isMailed() {
        return mailed;
    }

    public void setMailed(boolean mailed) {
        this.mailed = mailed;
    }

    public boolean isSingleKeys() {
        return singleKeys;
    }

    public void setSingleKeys(boolean singleKeys) {
        this.singleKeys = singleKeys;
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
