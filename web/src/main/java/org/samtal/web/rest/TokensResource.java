package org.samtal.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.samtal.api.ApiTokens;

/**
 * One's own tokens: make, list, end.
 *
 * <p>Making one is not repeated by {@code Idempotency-Key}: the answer would have to be kept, and with it the secret.
 */
@ApplicationScoped
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    @Inject
    ApiTokens tokens;

    @GET
    public TokenJson.Page mine() {
        return new TokenJson.Page(tokens.mine(), Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(TokenJson.Draft draft) {
        var made = TokenJson.Made.of(tokens.create(draft.name()));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    @DELETE
    @Once
    @Path(Api.ID)
    public Response revoke(@PathParam("id") long id) {
        tokens.revoke(id);
        return Response.noContent().build();
    }
}
