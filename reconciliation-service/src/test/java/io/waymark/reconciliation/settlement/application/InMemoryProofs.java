package io.waymark.reconciliation.settlement.application;

import io.waymark.numbers.TrackingNumbers;
import io.waymark.reconciliation.settlement.domain.Parcel;
import io.waymark.reconciliation.settlement.domain.Payment;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proofs without a database, for one thread, beside parcels that a test lets stand where it wants. */
final class InMemoryProofs implements Proofs {
    private record Place(UUID order, String merchant, Parcel parcel) {}

    private record Lease(UUID holder, Instant until) {}

    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<UUID, Proof> proofs = new LinkedHashMap<>();
    private final Map<UUID, Lease> leases = new LinkedHashMap<>();
    private final Map<UUID, String> uploading = new LinkedHashMap<>();

    /** Lets a parcel of an order stand where it stands. */
    void stands(UUID order, String merchant, Parcel parcel) {
        places.put(parcel.shipmentCode(), new Place(order, merchant, parcel));
    }

    @Override
    public void note(List<Payment> noted) {
        noted.forEach(payment -> payments.putIfAbsent(payment.merchantId() + "/" + payment.transactionId(), payment));
    }

    @Override
    public List<Candidate> candidates(Collection<UUID> orders) {
        List<Candidate> candidates = new ArrayList<>();
        payments.values().stream()
                .filter(payment -> orders.contains(payment.orderId()))
                .forEach(payment -> places.values().stream()
                        .filter(place -> place.order().equals(payment.orderId())
                                && place.merchant().equals(payment.merchantId()))
                        .forEach(place ->
                                candidates.add(new Candidate(payment, place.parcel(), current(payment, place)))));
        return candidates;
    }

    private @Nullable Proof current(Payment payment, Place place) {
        return proofs.values().stream()
                .filter(proof -> proof.merchantId().equals(payment.merchantId())
                        && proof.transactionId().equals(payment.transactionId())
                        && proof.shipmentCode().equals(place.parcel().shipmentCode()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Proof> decide(List<Proof> decided) {
        List<Proof> stored = decided.stream()
                .filter(proof -> {
                    Proof before = proofs.get(proof.id());
                    return before == null || !before.state().settled();
                })
                .toList();
        stored.forEach(proof -> proofs.put(proof.id(), proof));
        return stored;
    }

    @Override
    public List<Proof> claim(UUID lease, Instant now, Instant until, int limit) {
        List<Proof> claimed = proofs.values().stream()
                .filter(proof -> proof.state() == ProofState.DUE)
                .filter(proof -> !proof.nextAttemptAt().isAfter(now))
                .filter(proof -> {
                    Lease held = leases.get(proof.id());
                    return held == null || !held.until().isAfter(now);
                })
                .sorted(Comparator.comparing(Proof::nextAttemptAt))
                .limit(limit)
                .toList();
        claimed.forEach(proof -> {
            leases.put(proof.id(), new Lease(lease, until));
            uploading.remove(proof.id());
        });
        return claimed;
    }

    @Override
    public boolean begin(Proof leased, UUID lease, Instant now, Instant until) {
        Optional<Proof> mine = held(leased.id(), lease);
        if (mine.isEmpty()) {
            return false;
        }
        Proof stored = mine.get();
        String key = TrackingNumbers.key(stored.trackingNo());
        List<Proof> twins =
                proofs.values().stream().filter(other -> isTwin(other, stored)).toList();
        boolean proven = twins.stream()
                .filter(other -> other.state() == ProofState.ACCEPTED)
                .anyMatch(other -> TrackingNumbers.key(other.trackingNo()).equals(key));
        Optional<Instant> underWay = twins.stream()
                .filter(other -> key.equals(uploading.get(other.id())))
                .flatMap(other -> Stream.ofNullable(leases.get(other.id())))
                .map(Lease::until)
                .filter(end -> end.isAfter(now))
                .max(Comparator.naturalOrder());
        boolean begun = stored.state() == ProofState.DUE
                && stored.trackingNo().equals(leased.trackingNo())
                && stored.carrier().equals(leased.carrier())
                && !proven
                && underWay.isEmpty()
                && Objects.requireNonNull(leases.get(leased.id())).until().isAfter(now);
        if (begun) {
            uploading.put(leased.id(), key);
            leases.put(leased.id(), new Lease(lease, until));
        } else {
            concluded(NextProof.of(stored).steppedBack(proven, underWay, now));
        }
        return begun;
    }

    private static boolean isTwin(Proof other, Proof proof) {
        return !other.id().equals(proof.id())
                && other.merchantId().equals(proof.merchantId())
                && other.transactionId().equals(proof.transactionId());
    }

    private Optional<Proof> held(UUID proofId, UUID lease) {
        Lease held = leases.get(proofId);
        return held != null && held.holder().equals(lease)
                ? Optional.ofNullable(proofs.get(proofId))
                : Optional.empty();
    }

    private Proof concluded(Proof next) {
        leases.remove(next.id());
        uploading.remove(next.id());
        proofs.put(next.id(), next);
        return next;
    }

    @Override
    public Optional<Proof> accept(Proof uploaded, String carrierNo, PspAnswer answer, Instant now) {
        return Optional.ofNullable(proofs.get(uploaded.id()))
                .filter(proof -> proof.state() != ProofState.ACCEPTED)
                .map(proof -> concluded(NextProof.of(proof)
                        .carriedAs(uploaded.trackingNo(), carrierNo)
                        .answered(answer.code(), answer.message())
                        .settled(ProofState.ACCEPTED, now)));
    }

    @Override
    public Optional<Proof> refuse(
            UUID proofId, UUID lease, @Nullable String carrierNo, String code, String message, Instant now) {
        return held(proofId, lease)
                .filter(proof -> !proof.state().settled())
                .map(proof -> concluded(NextProof.of(proof)
                        .carriedAs(proof.trackingNo(), carrierNo)
                        .answered(code, message)
                        .settled(ProofState.REFUSED, now)));
    }

    @Override
    public void again(UUID proofId, UUID lease, String carrierNo, PspAnswer answer, Instant at) {
        held(proofId, lease)
                .ifPresent(proof -> concluded(NextProof.of(proof)
                        .carriedAs(proof.trackingNo(), carrierNo)
                        .answered(answer.code(), answer.message())
                        .again(at)));
    }

    @Override
    public List<UUID> reopen(@Nullable String transactionId, @Nullable String responseCode, Instant now) {
        List<Proof> refused = proofs.values().stream()
                .filter(proof -> proof.state() == ProofState.REFUSED)
                .filter(proof -> transactionId == null || transactionId.equals(proof.transactionId()))
                .filter(proof -> responseCode == null || responseCode.equals(proof.responseCode()))
                .toList();
        refused.forEach(proof -> concluded(NextProof.of(proof).reopened(now)));
        return refused.stream().map(Proof::orderId).distinct().toList();
    }

    @Override
    public List<UUID> reopenUnsent(String carrier, String responseCode, Instant now) {
        List<Proof> refused = proofs.values().stream()
                .filter(proof -> proof.state() == ProofState.REFUSED)
                .filter(proof -> carrier.equals(proof.carrier()) && responseCode.equals(proof.responseCode()))
                .toList();
        refused.forEach(proof -> concluded(NextProof.of(proof).reopened(now)));
        return refused.stream().map(Proof::orderId).distinct().toList();
    }
}
