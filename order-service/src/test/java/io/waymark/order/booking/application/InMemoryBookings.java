package io.waymark.order.booking.application;

import io.waymark.order.booking.domain.Booking;
import io.waymark.order.booking.domain.CarrierRefusal;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.ordering.application.Waybills.Progress;
import io.waymark.order.ordering.application.Waybills.State;
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
            return isDue(carrier, now) && (leasedUntil == null || !leasedUntil.isAfter(now));
        }

        boolean isDue(String carrier, Instant at) {
            Instant dueAt = due.dueAt();
            return due.booking().carrier().equals(carrier) && dueAt != null && !dueAt.isAfter(at);
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
        Booking asked = asked(due.booking());
        Booking held = asked instanceof Booking.Open open
                ? new Booking.Open(open.orderId(), open.route(), true, open.queued())
                : asked;
        kept.put(asked.orderId(), new Kept(new Due(held, due.dueAt()), until));
        return asked;
    }

    private static Booking asked(Booking booking) {
        return switch (booking) {
            case Booking.Open(var id, var route, boolean mayHold, boolean queued) ->
                new Booking.Open(id, route.asked(), mayHold, queued);
            case Booking.Cancelling(var id, var route, var reason, var receipt, boolean issued) ->
                new Booking.Cancelling(id, route.asked(), reason, receipt, issued);
            case Booking.Booked ended -> throw new IllegalStateException("due, with nothing to do: " + ended);
            case Booking.Refused ended -> throw new IllegalStateException("due, with nothing to do: " + ended);
            case Booking.Cancelled ended -> throw new IllegalStateException("due, with nothing to do: " + ended);
        };
    }

    @Override
    public List<Booking.Open> waiting(String carrier, int limit, Instant dueBefore, Instant now) {
        return kept.values().stream()
                .filter(each -> each.isFree(carrier, now) && each.isDue(carrier, dueBefore))
                .map(Kept::due)
                .sorted(Comparator.comparing(Due::dueAt))
                .map(Due::booking)
                .filter(Booking.Open.class::isInstance)
                .map(Booking.Open.class::cast)
                .filter(open -> !open.queued())
                .limit(limit)
                .toList();
    }

    @Override
    public Set<UUID> forgetWords(Collection<UUID> orderIds) {
        Set<UUID> ended = new HashSet<>();
        for (Booking booking : lock(orderIds)) {
            switch (booking) {
                case Booking.Open open -> {}
                case Booking.Cancelling cancelling -> {}
                case Booking.Refused(var id, var route, var refusal) -> {
                    ended.add(id);
                    CarrierRefusal forgotten = new CarrierRefusal(refusal.code(), "***");
                    save(List.of(new Due(new Booking.Refused(id, route, forgotten), null)));
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
            case Booking.Open open -> progress(open.queued() ? State.FAILED : State.OPEN, open, null, null);
            case Booking.Booked booked -> progress(State.BOOKED, booked, booked.receipt(), null);
            case Booking.Refused refused -> progress(State.REFUSED, refused, null, refused.refusal());
            case Booking.Cancelling cancelling -> progress(State.CANCELLING, cancelling, cancelling.receipt(), null);
            case Booking.Cancelled cancelled -> progress(State.CANCELLED, cancelled, cancelled.receipt(), null);
        };
    }

    private static Progress progress(
            State state, Booking booking, @Nullable Receipt receipt, @Nullable CarrierRefusal refusal) {
        return new Progress(
                state,
                booking.route().channel(),
                booking.carrier(),
                receipt == null ? null : receipt.trackingNumber(),
                refusal == null ? null : refusal.code(),
                refusal == null ? null : refusal.message());
    }
}
