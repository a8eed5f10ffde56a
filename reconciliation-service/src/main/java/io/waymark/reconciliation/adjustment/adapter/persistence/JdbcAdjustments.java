package io.waymark.reconciliation.adjustment.adapter.persistence;

import static java.util.stream.Collectors.joining;

import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.reconciliation.adjustment.application.Adjustments;
import io.waymark.reconciliation.adjustment.domain.Adjustment;
import io.waymark.reconciliation.adjustment.domain.Adjustment.Act;
import io.waymark.reconciliation.adjustment.domain.Adjustment.Decision;
import io.waymark.reconciliation.adjustment.domain.Adjustment.State;
import io.waymark.reconciliation.ledger.domain.Account;
import io.waymark.reconciliation.ledger.domain.Line;
import io.waymark.reconciliation.ledger.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adjustments and decisions as rows that are only added. */
@ApplicationScoped
class JdbcAdjustments implements Adjustments {
    private static final String ADD = """
            INSERT INTO ledger_adjustment (adjustment_id, order_id, shipment_code, merchant_id, carrier, reverses, accounts,
                                           amounts_minor, currencies, evidence, occurred_at, proposed_by, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?::text[], ?::bigint[], ?::text[], ?::uuid[], ?, ?, ?)""";

    private static final String SELECT = """
            SELECT a.*, d.approved, d.decided_by, d.decided_at
            FROM ledger_adjustment a LEFT JOIN ledger_adjustment_decision d USING (adjustment_id)""";

    private static final String DECIDE = """
            INSERT INTO ledger_adjustment_decision (adjustment_id, approved, decided_by, decided_at)
            VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private final Database database;

    JdbcAdjustments(Database database) {
        this.database = database;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(Adjustment proposed) {
        Subject subject = proposed.subject();
        database.update(ADD, bind -> bind.uuid(proposed.id())
                .uuid(subject.orderId())
                .text(subject.shipmentCode())
                .text(subject.merchantId())
                .text(subject.carrier())
                .uuid(proposed.reverses())
                .texts(listed(proposed, line -> line.account().code()))
                .text(listed(proposed, line -> Long.toString(line.amountMinor())).stream()
                        .collect(joining(",", "{", "}")))
                .texts(listed(proposed, Line::currency))
                .uuids(proposed.evidence())
                .instant(proposed.occurredAt())
                .text(proposed.proposal().by())
                .instant(proposed.proposal().at()));
    }

    @Override
    public Optional<Adjustment> find(UUID id) {
        return database.first(SELECT + " WHERE a.adjustment_id = ?", bind -> bind.uuid(id), JdbcAdjustments::read);
    }

    @Override
    public List<Adjustment> page(Optional<State> state, Optional<UUID> orderId, Optional<UUID> after, int limit) {
        Conditions asked = new Conditions()
                .name("""
                        CASE WHEN d.approved THEN 'APPROVED' WHEN NOT d.approved THEN 'REFUSED' ELSE 'PROPOSED' END = ?""", state.orElse(null))
                .uuid("a.order_id = ?", orderId.orElse(null))
                .uuid("a.adjustment_id > ?", after.orElse(null));
        return database.query(
                SELECT + asked.sql() + "ORDER BY a.adjustment_id LIMIT ?",
                bind -> {
                    asked.bind(bind);
                    bind.number(limit);
                },
                JdbcAdjustments::read);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean decide(UUID id, Decision decision) {
        return database.update(DECIDE, bind -> bind.uuid(id)
                        .flag(decision.approved())
                        .text(decision.act().by())
                        .instant(decision.act().at()))
                == 1;
    }

    private static List<String> listed(Adjustment adjustment, Function<Line, String> part) {
        return adjustment.lines().stream().map(part).toList();
    }

    private static Adjustment read(Row row) throws SQLException {
        return new Adjustment(
                row.uuid("adjustment_id"),
                new Subject(
                        row.uuid("order_id"),
                        row.optionalText("shipment_code"),
                        row.text("merchant_id"),
                        row.optionalText("carrier")),
                row.optionalUuid("reverses"),
                lines(row),
                row.uuids("evidence"),
                row.instant("occurred_at"),
                new Act(row.text("proposed_by"), row.instant("proposed_at")),
                decision(row));
    }

    private static List<Line> lines(Row row) throws SQLException {
        List<String> accounts = row.texts("accounts");
        List<Long> amounts = row.numbers("amounts_minor");
        List<String> currencies = row.texts("currencies");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            lines.add(Line.ofMinor(new Account(accounts.get(i)), amounts.get(i), currencies.get(i)));
        }
        return lines;
    }

    private static @Nullable Decision decision(Row row) throws SQLException {
        Instant decidedAt = row.optionalInstant("decided_at");
        return decidedAt == null
                ? null
                : new Decision(row.flag("approved"), new Act(row.text("decided_by"), decidedAt));
    }
}
