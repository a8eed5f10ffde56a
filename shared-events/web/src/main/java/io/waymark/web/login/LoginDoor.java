package io.waymark.web.login;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.mutiny.Uni;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.pages.SingleFields;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where the provider sends a browser back, and where a session is ended. */
@Path(LoginDoor.PATH)
@EndpointDisabled(name = "waymark.login.enabled", stringValue = "false")
public class LoginDoor {
    static final String PATH = "/login";
    private static final String GONE = "/gone";
    private static final String EVERYBODY = "**";

    private final SignedIn signedIn;
    private final OidcSession session;
    private final Instance<OidcConfigurationMetadata> provider;
    private final LoginConfig config;
    private final LoginNews news;
    private final boolean overTls;
    private final UriInfo address;

    LoginDoor(
            SignedIn signedIn,
            OidcSession session,
            Instance<OidcConfigurationMetadata> provider,
            LoginConfig config,
            LoginNews news,
            @ConfigProperty(name = "quarkus.oidc.pages.authentication.force-redirect-https-scheme") boolean overTls,
            UriInfo address) {
        this.signedIn = signedIn;
        this.session = session;
        this.provider = provider;
        this.config = config;
        this.news = news;
        this.overTls = overTls;
        this.address = address;
    }

    /** The platform answers whoever comes from the provider, and leads to the page that was asked for; who comes by hand goes on. */
    @GET
    @RolesAllowed(EVERYBODY)
    @Operation(hidden = true)
    public Response enter() {
        return Response.seeOther(URI.create(first())).build();
    }

    /** Ends the session here and then at the provider. */
    @POST
    @Path("out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(EVERYBODY)
    @Operation(hidden = true)
    public Uni<Response> leave(MultivaluedMap<String, String> form) {
        SingleFields.require(form);
        String idToken = signedIn.idToken().orElse("");
        if (idToken.isEmpty() || !signedIn.isProvenBy(form.getFirst(SignedIn.PROOF))) {
            throw new ProblemException(HttpProblems.FORBIDDEN, "open the page again, and leave from there");
        }
        URI next = afterwards(idToken);
        news.left();
        return session.logout().map(done -> Response.seeOther(next).build());
    }

    /** Tells that nobody is signed in any more. */
    @GET
    @Path("gone")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response gone(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        return LoginPage.GONE.answer(accepted, first());
    }

    private URI afterwards(String idToken) {
        UriBuilder ours = address.getBaseUriBuilder().path(PATH).path(GONE);
        URI here = overTls ? ours.scheme("https").build() : ours.build();
        String end = provider.get().getEndSessionUri();
        return end == null
                ? URI.create(PATH + GONE)
                : UriBuilder.fromUri(end)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{here}")
                        .build(idToken, config.clientId(), here.toString());
    }

    private String first() {
        return config.pages()
                .filter(pages -> !pages.isEmpty())
                .map(List::getFirst)
                .orElse(PATH + GONE);
    }
}
