package io.waymark.web.login;

import io.waymark.web.Caller;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import io.waymark.web.pages.FormSeal;
import io.waymark.web.pages.StrictPages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Pages to sign in to. */
@Path("/page")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SUPPORT, Roles.MERCHANT})
public class TryPageResource {
    private static final String PAGES = "try";

    private final SignedIn signedIn;
    private final Caller caller;
    private final FormSeal seal;
    private final UriInfo address;

    TryPageResource(SignedIn signedIn, Caller caller, FormSeal seal, UriInfo address) {
        this.signedIn = signedIn;
        this.caller = caller;
        this.seal = seal;
        this.address = address;
    }

    @GET
    @Path("{which}")
    public Response page() {
        String leave = signedIn.isHere()
                ? "<form method=\"post\" action=\"/login/out\"><input type=\"hidden\" name=\"proof\" value=\""
                        + signedIn.getProof() + "\"><button>Leave</button></form>"
                : "";
        String act = "<form method=\"post\"><input type=\"hidden\" name=\"act\" value=\""
                + seal.of(PAGES, caller.name()) + "\"><button>Act</button></form>";
        return StrictPages.privately(Response.ok("<!DOCTYPE html><title>Try</title><p>"
                + address.getRequestUri().getRawPath()
                + "?" + address.getRequestUri().getRawQuery() + " is seen by " + caller.name() + " of "
                + caller.merchantId().orElse("the house") + leave + act));
    }

    @POST
    @Path("{which}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(MultivaluedMap<String, String> form) {
        if (!seal.proves(form.getFirst("act"), PAGES, caller.name())) {
            throw new ProblemException(HttpProblems.FORBIDDEN, "no proof");
        }
        return Response.seeOther(URI.create("/page/acted")).build();
    }
}
