package org.samtal.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samtal.team.Agents;
import org.samtal.team.Density;
import org.samtal.team.Language;
import org.samtal.team.Preferences;
import org.samtal.team.Theme;

/** What an agent chooses for the own screens and mails, while it is being changed. */
@Named
@RequestScoped
public class PreferencesForm {
    @Inject
    Agents agents;

    private String name;
    private Language language;
    private Theme theme;
    private Density density;
    private String signature;
    private boolean mailed;
    private boolean singleKeys;

    @PostConstruct
    void load() {
        var preferences = agents.preferences();
        name = preferences.name();
        language = preferences.language();
        theme = preferences.theme();
        density = preferences.density();
        signature = preferences.signature();
        mailed = preferences.mailed();
        singleKeys = preferences.singleKeys();
    }

    Preferences preferences() {
        return new Preferences(name, language, theme, density, signature, mailed, singleKeys);
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

    public Density getDensity() {
        return density;
    }

    public void setDensity(Density density) {
        this.density = density;
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
}
