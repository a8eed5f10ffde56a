package io.waymark.web.login;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Pages are asked for in a session, all else with a token; no path and no cookie chooses otherwise. */
@Singleton
class PagesTenant implements TenantResolver {
    /** In {@code quarkus.oidc.pages}. */
    static final String NAME = "pages";

    private final PageRequests pages;

    PagesTenant(PageRequests pages) {
        this.pages = pages;
    }

    @Override
    public String resolve(RoutingContext exchange) {
        return pages.areIn(exchange) ? NAME : OidcUtils.DEFAULT_TENANT_ID;
    }
}
