package org.samtal.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.samtal.team.Agents;

/** The agents of the company; administrators make new ones. */
@ApplicationScoped
@Path("agents")
@Produces(MediaType.APPLICATION_JSON)
public class AgentsResource {

    @Inject
    Agents agents;

    @GET
    public AgentJson.Page all() {
        return new AgentJson.Page(agents.all().stream().map(AgentJson.Item::of).toList(), Optional.empty());
    }

    @GET
    @Path(Api.ID)
    public AgentJson.Item one(@PathParam("id") long id) {
        return AgentJson.Item.of(agents.get(id));
    }

    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(AgentJson.Draft draft) {
        var agent = agents.create(draft.command());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Api.PATH + "/agents/" + agent.id())
                .entity(AgentJson.Item.of(agent))
                .build();
    }
}
