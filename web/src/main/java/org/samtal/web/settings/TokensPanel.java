package org.samtal.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.samtal.api.ApiTokenRow;
import org.samtal.api.ApiTokens;
import org.samtal.web.app.Notices;

/** The own API tokens on the profile: made, listed, ended. Keeps the list as it was shown, so a button means its row. */
@Named
@ViewScoped
public class TokensPanel implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient ApiTokens tokens;

    @Inject
    transient Notices notices;

    @Inject
    transient FreshToken freshToken;

    private transient List<ApiTokenRow> rows;
    private String name = "";

    @PostConstruct
    void load() {
        rows = tokens.mine();
    }

    /** Makes a token, whose text is in this one answer. */
    public void create() {
        freshToken.show(tokens.create(name));
        name = "";
        load();
    }

    public void revoke(long id) {
        tokens.revoke(id);
        load();
        notices.done("profile.token.revoked");
    }

    public List<ApiTokenRow> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
