package io.waymark.reconciliation.adjustment.application;

import io.waymark.reconciliation.adjustment.application.Proposal.Accepted;
import io.waymark.reconciliation.adjustment.application.Proposal.AlreadyReversed;
import io.waymark.reconciliation.adjustment.application.Proposal.EntryUnknown;
import io.waymark.reconciliation.adjustment.application.Proposal.LineMisfits;
import io.waymark.reconciliation.adjustment.application.Proposal.OrderUnknown;
import io.waymark.reconciliation.adjustment.domain.Adjustment;
import io.waymark.reconciliation.adjustment.domain.Adjustment.Act;
import io.waymark.reconciliation.history.OrderBooks;
import io.waymark.reconciliation.ledger.application.Entries;
import io.waymark.reconciliation.ledger.application.GivenReasons;
import io.waymark.reconciliation.ledger.domain.Balances;
import io.waymark.reconciliation.ledger.domain.Chart;
import io.waymark.reconciliation.ledger.domain.Chart.ChartAccount;
import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.ledger.domain.Line;
import io.waymark.reconciliation.ledger.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes down what a person wants booked, if it could be booked. */
@ApplicationScoped
public class ProposeAdjustment {
    private final OrderBooks books;
    private final Entries entries;
    private final Chart chart;
    private final Adjustments adjustments;
    private final GivenReasons reasons;
    private final Clock clock;

    ProposeAdjustment(
            OrderBooks books,
            Entries entries,
            Chart chart,
            Adjustments adjustments,
            GivenReasons reasons,
            Clock clock) {
        this.books = books;
        this.entries = entries;
        this.chart = chart;
        this.adjustments = adjustments;
        this.reasons = reasons;
        this.clock = clock;
    }

    /**
     * What a person asks for.
     *
     * @param reverses   the entry to take back as a whole; null where lines are given
     * @param lines      what to book; none where an entry is taken back
     * @param occurredAt null for now
     */
    public record Wanted(
            UUID orderId,
            @Nullable String shipmentCode,
            @Nullable String carrier,
            @Nullable UUID reverses,
            List<Line> lines,
            String reason,
            List<UUID> evidence,
            @Nullable Instant occurredAt) {}

    /** Stores the proposal, or says why it can never be booked. */
    @Transactional
    public Proposal propose(Wanted wanted, String person) {
        Optional<String> merchant = books.merchantOf(wanted.orderId());
        if (merchant.isEmpty()) {
            return new OrderUnknown();
        }
        if (wanted.reverses() != null) {
            return reversal(wanted, wanted.reverses(), person);
        }
        Subject subject = new Subject(wanted.orderId(), wanted.shipmentCode(), merchant.get(), wanted.carrier());
        List<LineMisfits.Misfit> misfits = misfits(wanted.lines(), subject);
        return misfits.isEmpty() ? accepted(wanted, subject, wanted.lines(), person) : new LineMisfits(misfits);
    }

    private Proposal reversal(Wanted wanted, UUID reverses, String person) {
        List<Entry> booked = entries.ofOrder(wanted.orderId());
        Optional<Entry> original =
                booked.stream().filter(entry -> entry.id().equals(reverses)).findFirst();
        if (original.isEmpty()) {
            return new EntryUnknown();
        }
        if (booked.stream().anyMatch(entry -> entry.takesBack(reverses))) {
            return new AlreadyReversed();
        }
        List<Line> mirrored =
                original.get().lines().stream().map(Line::mirrored).toList();
        return accepted(wanted, original.get().subject(), mirrored, person);
    }

    private Proposal accepted(Wanted wanted, Subject subject, List<Line> lines, String person) {
        Instant now = clock.instant();
        Adjustment proposed = new Adjustment(
                UUID.randomUUID(),
                subject,
                wanted.reverses(),
                lines,
                wanted.evidence(),
                wanted.occurredAt() == null ? now : wanted.occurredAt(),
                new Act(person, now),
                null);
        adjustments.add(proposed);
        reasons.keep(Map.of(proposed.id(), wanted.reason()));
        return new Accepted(proposed);
    }

    private List<LineMisfits.Misfit> misfits(List<Line> lines, Subject subject) {
        List<LineMisfits.Misfit> misfits = new ArrayList<>();
        IntStream.range(0, lines.size()).forEach(n -> misfit(lines.get(n), subject)
                .ifPresent(what -> misfits.add(new LineMisfits.Misfit("lines[" + n + "].account", what))));
        if (lines.size() < 2 || !Balances.of(lines).balanced()) {
            misfits.add(new LineMisfits.Misfit("lines", "must be two or more and sum to zero in each currency"));
        }
        return misfits;
    }

    private Optional<String> misfit(Line line, Subject subject) {
        Optional<ChartAccount> account = chart.find(line.account());
        if (account.isEmpty()) {
            return Optional.of("must be an account of the chart");
        }
        return account.get().keptPer().stream()
                .sorted()
                .filter(dimension -> !subject.names(dimension))
                .findFirst()
                .map(dimension -> "is kept per " + dimension + ", which the adjustment does not name");
    }
}
