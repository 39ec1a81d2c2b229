package org.samtal.harness;

import jakarta.json.Json;

/** An agent of a test's own: made by the first administrator, signed in with a token. */
public record Colleague(String id, String email, Rest rest) {
    public static final String NAME = "Mona Lund";

    /** Makes one with this role: agent or admin. */
    public static Colleague hired(Product product, String role) {
        var email = Desk.unique("mona") + "@nordvik.example";
        var draft = Json.createObjectBuilder()
                .add("name", NAME)
                .add("email", email)
                .add("password", Product.PASSWORD)
                .add("role", role)
                .build();
        var made = product.rest().post("/agents", draft).expect(201).json();
        return new Colleague(Desk.id(made), email, Rest.signedIn(product.address(), email, Product.PASSWORD));
    }

    /** Is deactivated by the first administrator, on the screen for that. */
    public void deactivate(Product product) {
        var administrator = PlainBrowser.somewhere(product).enter(Product.ADMIN, Product.PASSWORD);
        var people = administrator.get("/settings/people").expect(200).text();
        var asked = press(administrator, people, "ask").expect(200).text();
        press(administrator, asked, "deactivate").expect(200);
    }

    /** Presses a button in the row of this colleague. */
    private Rest.Answer press(PlainBrowser browser, String page, String button) {
        var row = page.indexOf(email);
        var end = page.indexOf(":" + button + "\"", row);
        var name = page.substring(page.lastIndexOf('"', end) + 1, end) + ":" + button;
        var fields = PlainBrowser.fields(page, "list");
        fields.put(name, name);
        return browser.post("/settings/people", fields);
    }
}
