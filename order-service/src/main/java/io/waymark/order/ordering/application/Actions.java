package io.waymark.order.ordering.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people did to orders, append only. */
public interface Actions {

    /** What was done. */
    enum Kind {
        REBOOKED,
        CORRECTED,
        CANCELLED,
        /** Its people were forgotten. */
        ERASED
    }

    /**
     * One deed.
     *
     * @param by      the subject of the caller's token
     * @param channel by which the shipment goes from then on; null where that did not change
     * @param reason  in people's words, which are encrypted; null where none were given, or they were erased
     */
    record Action(
            UUID orderId,
            Instant at,
            Kind kind,
            String by,
            @Nullable String channel,
            @Nullable String reason) {}

    /** Joins the caller's transaction. */
    void add(Action action);

    /** The oldest first. */
    List<Action> of(UUID orderId);

    /** What was done to each of these orders, the oldest first; orders that nobody acted on are left out. */
    Map<UUID, List<Action>> of(Collection<UUID> orderIds);
}
