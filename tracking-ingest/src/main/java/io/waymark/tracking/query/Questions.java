package io.waymark.tracking.query;

import io.waymark.numbers.Codes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions that can be asked of the database as they are: checked, and in the form in which it keeps things. */
record Questions(List<String> shipmentCodes, List<UUID> orderIds, List<String> referenceNos, List<Numbered> numbers) {

    /**
     * A tracking number.
     *
     * @param carrier upper case; null for whichever carrier
     * @param key     what the number is found by, in whichever spelling it is asked for
     */
    record Numbered(@Nullable String carrier, String key) {

        /** One for each name that the carrier goes by. */
        static List<Numbered> of(Set<String> carriers, String key) {
            return carriers.stream().map(carrier -> new Numbered(carrier, key)).toList();
        }
    }

    static Questions ofOrder(UUID order) {
        return new Questions(List.of(), List.of(order), List.of(), List.of());
    }

    static Questions ofReference(String reference) {
        return new Questions(List.of(), List.of(), List.of(Codes.folded(reference)), List.of());
    }

    static Questions ofNumbers(List<Numbered> numbers) {
        return new Questions(List.of(), List.of(), List.of(), numbers);
    }
}
