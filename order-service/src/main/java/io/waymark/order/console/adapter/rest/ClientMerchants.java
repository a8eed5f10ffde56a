package io.waymark.order.console.adapter.rest;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.waymark.order.console.application.Board;
import io.waymark.order.console.domain.Standing;
import io.waymark.web.tokens.Claims;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Ties a token that names no merchant to the one whose client the console says its bearer is. */
@Singleton
class ClientMerchants implements SecurityIdentityAugmentor {
    private final Board board;

    ClientMerchants(Board board) {
        this.board = board;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getClaim(Claims.MERCHANT) != null) {
            return Uni.createFrom().item(identity);
        }
        Standing standing = board.standing();
        Optional<String> merchant = TokenClients.of(token)
                .flatMap(client -> standing.merchantOf(client).stream())
                .findFirst();
        return Uni.createFrom()
                .item(merchant.<SecurityIdentity>map(name -> QuarkusSecurityIdentity.builder(identity)
                                .addAttribute(Claims.MERCHANT, name)
                                .build())
                        .orElse(identity));
    }
}
