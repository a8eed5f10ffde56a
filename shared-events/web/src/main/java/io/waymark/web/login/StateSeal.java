package io.waymark.web.login;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import io.waymark.privacy.PersonalDataCipher;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Seals what a login has begun with for its state, by which its cookie is named: the platform seals it for any, so that the cookie of one
 * login could stand in for that of another. The platform finds its own words again when the login comes back.
 */
@Singleton
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class StateSeal implements OidcRedirectFilter {
    private static final String COOKIE = "q_auth_" + PagesTenant.NAME + "_";
    private static final String STATE = "state";
    private static final String CONTEXT = "login/";
    private static final String BETWEEN = "|";
    private static final String ALTERED = "altered";

    /** Before anybody is asked who they are. */
    private static final int EARLY = 800;

    private final PersonalDataCipher cipher;
    private final PageRequests pages;

    StateSeal(PersonalDataCipher cipher, PageRequests pages) {
        this.cipher = cipher;
        this.pages = pages;
    }

    /** Seals the cookie that is sent with the way to the provider. */
    @Override
    public void filter(OidcRedirectContext way) {
        String state = state(way.redirectUri());
        Cookie cookie = way.routingContext().request().getCookie(COOKIE + state);
        if (cookie == null) {
            throw new IllegalStateException("a login has begun without a cookie of its state");
        }
        String kept = cookie.getValue().substring(state.length() + BETWEEN.length());
        cookie.setValue(state
                + BETWEEN
                + Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.encryptText(kept, CONTEXT + state)));
    }

    private static String state(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .filter(parameter -> parameter.startsWith(STATE + "="))
                .map(parameter -> parameter.substring(STATE.length() + 1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a login has begun without a state"));
    }

    void register(@Observes Filters filters) {
        filters.register(this::open, EARLY);
    }

    /** The cookie is opened for the platform alone: what it does not change is not sent back. */
    private void open(RoutingContext exchange) {
        if (pages.areIn(exchange)) {
            List<String> states = exchange.queryParam(STATE);
            Cookie cookie = states.size() == 1 ? exchange.request().getCookie(COOKIE + states.getFirst()) : null;
            if (cookie instanceof ServerCookie sealed) {
                sealed.setValue(states.getFirst() + BETWEEN + opened(states.getFirst(), sealed.getValue()));
                sealed.setChanged(false);
            }
        }
        exchange.next();
    }

    private String opened(String state, String value) {
        try {
            String kept = value.startsWith(state + BETWEEN) ? value.substring(state.length() + BETWEEN.length()) : "";
            return cipher.decryptText(Base64.getUrlDecoder().decode(kept), CONTEXT + state);
        } catch (IllegalArgumentException | IllegalStateException forged) {
            return ALTERED;
        }
    }
}
