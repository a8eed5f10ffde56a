package io.waymark.order.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import io.waymark.order.access.Accesses.Viewer;
import io.waymark.privacy.PersonalWords;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.bounds.Lengths;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Writes down who sees personal data, before they are shown: what cannot be written down is not shown. */
@RequestScoped
public class AccessLog {
    /** The header in which people of the house say why they need to see somebody. */
    public static final String PURPOSE = "Access-Purpose";

    private final Accesses accesses;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final PersonalWords personal;
    private final MeterRegistry registry;
    private final Clock clock;

    AccessLog(
            Accesses accesses,
            Caller caller,
            SecurityIdentity identity,
            PersonalWords personal,
            MeterRegistry registry,
            Clock clock) {
        this.accesses = accesses;
        this.caller = caller;
        this.identity = identity;
        this.personal = personal;
        this.registry = registry;
        this.clock = clock;
    }

    /** @param purpose in the caller's words; null where none is stated */
    public void sees(What what, Collection<Shown> orders, @Nullable String purpose) {
        if (orders.isEmpty()) {
            return;
        }
        String roles = identity.getRoles().stream().sorted().collect(Collectors.joining(" "));
        accesses.add(
                new Viewer(caller.name(), client(), roles),
                what,
                purpose == null ? null : personal.masked(purpose),
                orders,
                clock.instant());
        registry.counter("waymark_personal_data_accesses", "what", what.name()).increment(orders.size());
    }

    /**
     * The purpose as it was stated; null where it was not.
     *
     * @throws ProblemException 422 where it is longer than a sentence
     */
    public static @Nullable String stated(@Nullable String purpose) {
        if (purpose == null || purpose.isBlank()) {
            return null;
        }
        if (purpose.length() > Lengths.SENTENCE) {
            throw new ProblemException(
                    HttpProblems.VALIDATION_FAILED,
                    "see errors",
                    List.of(new FieldFault(PURPOSE, "must have at most " + Lengths.SENTENCE + " characters")));
        }
        return purpose.strip();
    }

    private @Nullable String client() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Stream.of(token.getClaim("azp"), token.getClaim("client_id"))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
