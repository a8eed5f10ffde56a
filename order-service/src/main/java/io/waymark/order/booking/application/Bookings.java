package io.waymark.order.booking.application;

import io.waymark.order.booking.domain.Booking;
import io.waymark.order.ordering.application.Waybills.Progress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All bookings and when each is due. Implementers cost a constant number of statements per call, whatever its size. */
public interface Bookings {

    /** @param dueAt when the carrier is to be asked; null where nothing is left to do */
    record Due(Booking booking, @Nullable Instant dueAt) {}

    void add(List<Due> bookings);

    /** The bookings, locked in the order of their ids until the transaction ends. */
    List<Booking> lock(Collection<UUID> orderIds);

    /** Keeps new states; a lease that somebody holds stays held. */
    void save(List<Due> bookings);

    /** Keeps the result of an attempt and gives its lease back. */
    void conclude(Due booking);

    /**
     * Takes bookings that are due, oldest first, counts an attempt on each and keeps others from taking them until the
     * lease ends. Commits at once: no lock outlives the call.
     *
     * @return as they were before the attempt, but for the count; what is kept says that the carrier may hold each, until the
     *     attempt is concluded
     */
    List<Booking> claim(String carrier, int limit, Instant now, Instant leaseEnds);

    /**
     * Bookings that wait for a carrier, are in nobody's hands and not in the manual queue, the oldest first; locked until the
     * transaction ends, passing over what somebody else has locked.
     *
     * @param dueBefore those alone that have been due since then
     */
    List<Booking.Open> waiting(String carrier, int limit, Instant dueBefore, Instant now);

    /**
     * Erases the words of refusals and cancellations where the booking has come to its end.
     *
     * @return the orders whose booking has
     */
    Set<UUID> forgetWords(Collection<UUID> orderIds);

    Map<UUID, Progress> progressOf(Collection<UUID> orderIds);
}
