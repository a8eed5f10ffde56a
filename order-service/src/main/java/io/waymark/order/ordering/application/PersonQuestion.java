package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.Contact;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.PartyRole;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose orders are looked for.
 *
 * @param contacts   whoever is reached by any of them; one at least
 * @param role       null for either
 * @param merchantId null for orders of all merchants
 */
public record PersonQuestion(
        Set<Contact> contacts,
        @Nullable PartyRole role,
        @Nullable String merchantId) {
    public PersonQuestion {
        contacts = Set.copyOf(contacts);
    }

    /** Whether the person is this party of an order. */
    public boolean isAsked(PartyRole party, OrderContent content) {
        return (role == null || role == party) && content.party(party).isReachedBy(contacts);
    }
}
