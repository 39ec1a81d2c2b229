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
}
