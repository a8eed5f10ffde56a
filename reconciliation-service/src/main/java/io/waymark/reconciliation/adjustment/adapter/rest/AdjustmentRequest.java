package io.waymark.reconciliation.adjustment.adapter.rest;

import io.waymark.reconciliation.adjustment.application.ProposeAdjustment.Wanted;
import io.waymark.reconciliation.ledger.domain.Account;
import io.waymark.reconciliation.ledger.domain.Line;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.bounds.Lengths;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants booked: either an entry taken back as a whole, or lines.
 *
 * @param shipmentCode the parcel that it is about, where it is about one
 * @param carrier      the carrier that it is about, where it is about one
 * @param reverses     the entry to take back; its subject and lines count
 * @param lines        two or more, which sum to zero in each currency
 * @param reason       why, for whoever approves and reads
 * @param evidence     ids of what shows it: events, cases, findings; at least one
 * @param occurredAt   when what it corrects happened; now where absent
 */
public record AdjustmentRequest(
        @Nullable UUID orderId,
        @Nullable String shipmentCode,
        @Nullable String carrier,
        @Nullable UUID reverses,
        @Nullable List<@Nullable WantedLine> lines,
        @Nullable String reason,
        @Nullable List<@Nullable UUID> evidence,
        @Nullable Instant occurredAt) {

    /**
     * One side.
     *
     * @param amountMinor positive debits, negative credits; never zero
     */
    public record WantedLine(
            @Nullable String account,
            @Nullable Long amountMinor,
            @Nullable String currency) {}

    /**
     * What is asked for.
     *
     * @param now nothing can have happened later
     * @throws ProblemException 422 that names every field that cannot be used
     */
    Wanted wanted(Instant now) {
        List<FieldFault> faults = new ArrayList<>();
        require(orderId != null, "orderId", "is missing", faults);
        require(reason != null && !reason.isBlank(), "reason", "is missing", faults);
        require(fits(reason, Lengths.NOTE), "reason", "must have at most 2000 characters", faults);
        require(fits(shipmentCode, Lengths.WORD), "shipmentCode", "must have at most 128 characters", faults);
        require(fits(carrier, Lengths.WORD), "carrier", "must have at most 128 characters", faults);
        require(occurredAt == null || !occurredAt.isAfter(now), "occurredAt", "must not lie ahead", faults);
        List<UUID> proof = present(evidence, "evidence", faults);
        require(!proof.isEmpty(), "evidence", "must name one thing at least", faults);
        List<WantedLine> sides = present(lines, "lines", faults);
        require(
                (reverses == null) != sides.isEmpty(),
                "lines",
                "must be given where reverses is not, and only then",
                faults);
        List<Line> booked = new ArrayList<>();
        for (int n = 0; n < sides.size(); n++) {
            line(sides.get(n), "lines[" + n + "]", faults).ifPresent(booked::add);
        }
        if (orderId == null || reason == null || !faults.isEmpty()) {
            throw new ProblemException(HttpProblems.VALIDATION_FAILED, "the adjustment cannot be used", faults);
        }
        return new Wanted(orderId, shipmentCode, carrier, reverses, booked, reason, proof, occurredAt);
    }

    private static Optional<Line> line(WantedLine wanted, String field, List<FieldFault> faults) {
        String account = wanted.account();
        Long amount = wanted.amountMinor();
        String currency = wanted.currency();
        if (account == null || account.isBlank()) {
            faults.add(new FieldFault(field + ".account", "is missing"));
        }
        if (amount == null || amount == 0 || amount == Long.MIN_VALUE) {
            faults.add(new FieldFault(field + ".amountMinor", "must be a whole number other than zero"));
        }
        if (currency == null) {
            faults.add(new FieldFault(field + ".currency", "is missing"));
        }
        if (account == null || account.isBlank() || amount == null || amount == 0 || currency == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Line.ofMinor(new Account(account), amount, currency));
        } catch (IllegalCurrencyException unknown) {
            faults.add(new FieldFault(field + ".currency", "must be a code of ISO 4217"));
            return Optional.empty();
        }
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> items, String field, List<FieldFault> faults) {
        if (items == null) {
            return List.of();
        }
        require(items.stream().noneMatch(Objects::isNull), field, "must hold no null", faults);
        List<T> present = new ArrayList<>();
        for (T item : items) {
            if (item != null) {
                present.add(item);
            }
        }
        return present;
    }

    private static boolean fits(@Nullable String text, int most) {
        return text == null || text.length() <= most;
    }

    private static void require(boolean holds, String field, String message, List<FieldFault> faults) {
        if (!holds) {
            faults.add(new FieldFault(field, message));
        }
    }
}
