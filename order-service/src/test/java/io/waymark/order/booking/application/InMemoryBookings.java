package io.waymark.order.booking.application;

import io.waymark.order.booking.domain.Booking;
import io.waymark.order.booking.domain.CarrierRefusal;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.ordering.application.Waybills.Progress;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bookings without a database, for one thread. */
final class InMemoryBookings implements Bookings {
    private record Kept(Due due, @Nullable Instant leasedUntil) {
        boolean isFree(String carrier, Instant now) {
            Instant dueAt = due.dueAt();
            return due.booking().carrier().equals(carrier)
                    && dueAt != null
                    && !dueAt.isAfter(now)
                    && (leasedUntil == null || !leasedUntil.isAfter(now));
        }
    }

    /** As the database sorts ids. */
    private final Map<UUID, Kept> kept = new TreeMap<>(Comparator.comparing(UUID::toString));

    @Override
    public void add(List<Due> bookings) {
        bookings.forEach(due -> kept.put(due.booking().orderId(), new Kept(due, null)));
    }

    @Override
    public List<Booking> lock(Collection<UUID> orderIds) {
        return kept.entrySet().stream()
                .filter(entry -> orderIds.contains(entry.getKey()))
                .map(entry -> entry.getValue().due().booking())
                .toList();
    }

    @Override
    public void save(List<Due> bookings) {
        bookings.forEach(due ->
                kept.computeIfPresent(due.booking().orderId(), (id, before) -> new Kept(due, before.leasedUntil())));
    }

    @Override
    public void conclude(Due booking) {
        kept.replace(booking.booking().orderId(), new Kept(booking, null));
    }

    @Override
    public List<Booking> claim(String carrier, int limit, Instant now, Instant leaseEnds) {
        return kept.values().stream()
                .filter(each -> each.isFree(carrier, now))
                .map(Kept::due)
                .sorted(Comparator.comparing(Due::dueAt))
                .limit(limit)
                .toList()
                .stream()
                .map(due -> leased(due, leaseEnds))
                .toList();
    }

    private Booking leased(Due due, Instant until) {
        Booking asked =
                switch (due.booking()) {
                    case Booking.Open(var id, var carrier, int attempts, boolean failed) ->
                        new Booking.Open(id, carrier, attempts + 1, failed);
                    case Booking.Cancelling(
                            var id,
                            var carrier,
                            int attempts,
                            var reason,
                            var receipt,
                            boolean issued) ->
                        new Booking.Cancelling(id, carrier, attempts + 1, reason, receipt, issued);
                    case Booking.Booked ended -> throw new IllegalStateException("due, with nothing to do: " + ended);
                    case Booking.Refused ended -> throw new IllegalStateException("due, with nothing to do: " + ended);
                    case Booking.Cancelled ended ->
                        throw new IllegalStateException("due, with nothing to do: " + ended);
                };
        kept.put(asked.orderId(), new Kept(new Due(asked, due.dueAt()), until));
        return asked;
    }

    @Override
    public Set<UUID> forgetWords(Collection<UUID> orderIds) {
        Set<UUID> ended = new HashSet<>();
        for (Booking booking : lock(orderIds)) {
            switch (booking) {
                case Booking.Open open -> {}
                case Booking.Cancelling cancelling -> {}
                case Booking.Refused(var id, var carrier, int attempts, var refusal) -> {
                    ended.add(id);
                    CarrierRefusal forgotten = new CarrierRefusal(refusal.code(), "***");
                    save(List.of(new Due(new Booking.Refused(id, carrier, attempts, forgotten), null)));
                }
                case Booking.Booked booked -> ended.add(booked.orderId());
                case Booking.Cancelled cancelled -> ended.add(cancelled.orderId());
            }
        }
        return ended;
    }

    @Override
    public Map<UUID, Progress> progressOf(Collection<UUID> orderIds) {
        Map<UUID, Progress> found = new HashMap<>();
        lock(orderIds).forEach(booking -> found.put(booking.orderId(), progress(booking)));
        return found;
    }

    private static Progress progress(Booking booking) {
        return switch (booking) {
            case Booking.Open open -> progress(open.failed() ? "FAILED" : "OPEN", open, null, null);
            case Booking.Booked booked -> progress("BOOKED", booked, booked.receipt(), null);
            case Booking.Refused refused -> progress("REFUSED", refused, null, refused.refusal());
            case Booking.Cancelling cancelling -> progress("CANCELLING", cancelling, cancelling.receipt(), null);
            case Booking.Cancelled cancelled -> progress("CANCELLED", cancelled, cancelled.receipt(), null);
        };
    }

    private static Progress progress(
            String state, Booking booking, @Nullable Receipt receipt, @Nullable CarrierRefusal refusal) {
        return new Progress(
                state,
                booking.carrier(),
                receipt == null ? null : receipt.trackingNumber(),
                refusal == null ? null : refusal.code(),
                refusal == null ? null : refusal.message());
    }
}
