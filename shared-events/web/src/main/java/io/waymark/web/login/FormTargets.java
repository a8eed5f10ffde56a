package io.waymark.web.login;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets forms lead to the provider, too: who sends one when the session is over, or leaves, goes there next, and browsers judge
 * a form by all the redirects that follow.
 */
final class FormTargets {
    private static final String POLICY = "Content-Security-Policy";
    private static final String OURS = "form-action 'self'";

    private final LoginConfig config;

    FormTargets(LoginConfig config) {
        this.config = config;
    }

    /** Adds the provider to pages that allow forms. */
    @ServerResponseFilter
    public void allow(ContainerResponseContext response) {
        if (config.enabled() && response.getHeaders().getFirst(POLICY) instanceof String policy) {
            config.provider().map(FormTargets::origin).ifPresent(provider -> response.getHeaders()
                    .putSingle(POLICY, policy.replace(OURS, OURS + " " + provider)));
        }
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
