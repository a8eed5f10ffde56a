package io.waymark.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.waymark.numbers.Codes;
import io.waymark.web.tokens.Claims;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who sent this request, and whose data they may see: a merchant its own, the house's people everybody's. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject; {@code anonymous} where no token is asked for. */
    public String name() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /**
     * The merchant whose data alone this caller may see; empty for one who may see all.
     *
     * @throws ProblemException 403 for a token in the role of a merchant that names none
     */
    public Optional<String> merchantId() {
        Optional<String> merchant = Claims.merchant(identity);
        if (merchant.isEmpty() && has(Roles.MERCHANT)) {
            throw new ProblemException(HttpProblems.FORBIDDEN, "the token of a merchant must carry the claim merchant");
        }
        return merchant;
    }

    /**
     * The merchant that a request is about: this caller's, else the one that the request names; empty where it names none.
     *
     * @throws ProblemException 403 where this caller's is another than the one that is named
     */
    public Optional<String> merchantId(@Nullable String named) {
        Optional<String> own = merchantId();
        if (own.isPresent() && named != null && !own.get().equals(Codes.folded(named))) {
            throw new ProblemException(HttpProblems.FORBIDDEN, "the request names another merchant than the token");
        }
        return own.or(() -> Optional.ofNullable(named));
    }

    /** Whether this caller may see what belongs to a merchant; null stands for what belongs to none. */
    public boolean maySee(@Nullable String merchantId) {
        return merchantId().map(own -> own.equals(merchantId)).orElse(true);
    }
}
