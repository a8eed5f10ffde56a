package io.waymark.exceptions.tickets.adapter.wiring;

import io.quarkus.runtime.Startup;
import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.Rights;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.tickets.application.HelpDesk;
import io.waymark.tables.LiveTable;
import io.waymark.web.Roles;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out whether a help desk signed what it tells; every secret is tried whoever is named, so that time tells nothing. */
@Startup(StartOrder.SETTINGS)
@Singleton
public class HelpDeskAccounts {
    /** What Standard Webhooks recommend. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final List<Account> accounts = new ArrayList<>();

    private static final class Account {
        final HelpDesk desk;
        final SignatureScheme scheme;
        final byte[] key;

        Account(HelpDesk desk, SignatureScheme scheme, byte[] key) {
            this.desk = desk;
            this.scheme = scheme;
            this.key = key;
        }
    }

    /**
     * A help desk that is believed.
     *
     * @param at when it signed; null where its signature holds no time
     */
    public record Signed(HelpDesk desk, @Nullable Instant at) {}

    HelpDeskAccounts(TicketConfig config, LiveTable<Rights> rights) {
        config.desks().forEach((name, each) -> {
            HelpDesk desk = new HelpDesk(
                    name,
                    new Colleagues(Set.copyOf(each.roles()), rights),
                    Set.copyOf(each.ownAuthors().orElse(List.of())));
            Stream.concat(Stream.of(each.secret()), each.previousSecrets().orElse(List.of()).stream())
                    .forEach(secret ->
                            accounts.add(new Account(desk, each.signature(), key(name, each.signature(), secret))));
        });
    }

    private static byte[] key(String desk, SignatureScheme scheme, String secret) {
        try {
            return scheme.key(secret);
        } catch (IllegalArgumentException unusable) {
            throw new IllegalStateException("waymark.tickets.desks." + desk + ": " + unusable.getMessage(), unusable);
        }
    }

    /** Empty where nobody of that name signed, or did so too long ago. */
    public Optional<Signed> signer(String desk, UnaryOperator<@Nullable String> headers, byte[] body, Instant now) {
        Signed signer = null;
        for (Account account : accounts) {
            Instant at = account.scheme.signedAt(headers).orElse(null);
            boolean signed = account.scheme.isSigned(account.key, headers, body);
            if (signed && account.desk.name().equals(desk) && isFresh(account.scheme, at, now)) {
                signer = new Signed(account.desk, at);
            }
        }
        return Optional.ofNullable(signer);
    }

    private static boolean isFresh(SignatureScheme scheme, @Nullable Instant at, Instant now) {
        return !scheme.hasTime()
                || (at != null && Duration.between(at, now).abs().compareTo(TOLERANCE) <= 0);
    }

    /** The people of a help desk: they see the cases that it has tickets of. */
    private record Colleagues(Set<String> roles, Supplier<Rights> rights) implements Actor {
        @Override
        public boolean sitsAt(Owner desk) {
            return roles.contains(Roles.ADMIN) || roles.contains(desk.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean may(CaseAction action) {
            return rights.get().permit(action, roles::contains);
        }

        @Override
        public boolean maySee(@Nullable String merchantId) {
            return true;
        }
    }
}
