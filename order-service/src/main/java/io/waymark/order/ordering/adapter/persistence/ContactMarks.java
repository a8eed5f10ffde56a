package io.waymark.order.ordering.adapter.persistence;

import io.quarkus.runtime.Startup;
import io.waymark.order.ordering.domain.Contact;
import io.waymark.privacy.BlindIndex;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The marks by which the database finds whose an order is, without knowing anybody. */
@Startup(StartOrder.SETTINGS)
@Singleton
class ContactMarks {
    private final BlindIndex index;

    ContactMarks(BlindIndex index) {
        this.index = index;
    }

    /** The number of the key under which marks are made. */
    long keyId() {
        return index.keyId();
    }

    /** Whether orders may be marked under other keys. */
    boolean hasOldKeys() {
        return index.hasOldKeys();
    }

    /** The mark of a contact; null where there is none. */
    @Nullable
    UUID of(@Nullable Contact contact) {
        return contact == null ? null : index.mark(contact.kind().name(), contact.value());
    }

    /** All marks that orders of whoever is reached by these may bear. */
    List<UUID> ofAny(Collection<Contact> contacts) {
        return contacts.stream()
                .flatMap(contact -> index.marks(contact.kind().name(), contact.value()).stream())
                .toList();
    }
}
