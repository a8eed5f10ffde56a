package io.waymark.web.login;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.json.JsonObject;
import io.waymark.web.Caller;
import io.waymark.web.pages.FormSeal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;

/** Who looks at a page in a session of their own, and can end it there; templates ask {@code inject:signedIn}. */
@Named
@RequestScoped
public class SignedIn {
    static final String PROOF = "proof";
    private static final String FORM = "login";
    private static final String NAME = "name";

    private final SecurityIdentity identity;
    private final Caller caller;
    private final FormSeal seal;

    SignedIn(SecurityIdentity identity, Caller caller, FormSeal seal) {
        this.identity = identity;
        this.caller = caller;
        this.seal = seal;
    }

    /** Whether there is a session; a proxy's token is none. */
    public boolean isHere() {
        return idToken().isPresent();
    }

    /** What people call them; else their subject. */
    public String getName() {
        return idToken()
                .map(OidcUtils::decodeJwtContentAsString)
                .map(claims -> new JsonObject(claims).getString(NAME))
                .orElseGet(caller::name);
    }

    /** The proof for the form by which they leave. */
    public String getProof() {
        return seal.of(FORM, caller.name());
    }

    /** Whether this page's form was sent by whom it was written for. */
    boolean isProvenBy(String proof) {
        return seal.proves(proof, FORM, caller.name());
    }

    /** What the provider said of who signed in. */
    Optional<String> idToken() {
        return Optional.ofNullable(identity.getCredential(IdTokenCredential.class))
                .map(IdTokenCredential::getToken);
    }
}
