package io.waymark.order.numbering.application;

import io.waymark.order.numbering.domain.NumberRange;
import io.waymark.order.ordering.application.NumberRanges.Use;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All ranges, and what became of each of their numbers. */
public interface Ranges {

    /** Those with numbers left that may serve orders of these merchants and channels, the oldest first; locked until the transaction ends. */
    List<NumberRange> lock(Collection<String> merchants, Collection<String> channels);

    /** Keeps what was taken; the caller holds the locks. */
    void advance(Collection<NumberRange> ranges);

    /** Writes down what became of numbers of which a range was taken. */
    void use(Collection<Use> uses, Instant at);

    /** Keeps a new one; false where another one, or the range of all others, has one of its numbers. */
    boolean add(NumberRange range, String by);

    /** Remembers that it was told that these are used up. */
    void told(Collection<UUID> usedUp, Instant at);

    /** Forgets it of those for which another range with numbers left stands in; answers which they were. */
    List<UUID> relieve();

    Optional<NumberRange> withId(UUID id);

    /** @param merchantId null for all */
    List<NumberRange> page(@Nullable String merchantId, @Nullable UUID after, int most);

    /**
     * What became of a range's numbers: {@code free + issued + voided} is its size, or {@code unexplained} is not zero.
     *
     * @param lately taken within the last seven days
     */
    record Account(NumberRange range, long issued, long voided, long lately) {
        public long unexplained() {
            return range.taken() - issued - voided;
        }

        /** How long the rest lasts at the pace of the last seven days; null where none was taken in them. */
        public @Nullable Long daysLeft() {
            return lately == 0 ? null : range.free() * 7 / lately;
        }
    }

    /** Accounts for ranges, the oldest first, at one statement. */
    List<Account> accounts(Collection<UUID> ids, Instant now);

    /** Every range that has numbers left or was used lately. */
    List<Account> watched(Instant now);

    /**
     * A number that was given.
     *
     * @param orderId    null where it is void
     * @param voidReason null where an order has it
     */
    record Given(
            long serial,
            @Nullable String shipmentCode,
            @Nullable UUID orderId,
            @Nullable String voidReason,
            Instant at) {}

    /** Numbers that were given, in their order, behind a serial number. */
    List<Given> given(UUID id, long after, int most);
}
