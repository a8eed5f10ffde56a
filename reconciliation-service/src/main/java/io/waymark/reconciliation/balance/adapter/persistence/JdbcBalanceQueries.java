package io.waymark.reconciliation.balance.adapter.persistence;

import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.reconciliation.balance.application.BalanceQueries;
import io.waymark.reconciliation.balance.domain.Balance;
import io.waymark.reconciliation.balance.domain.Breakdown;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Sums of lines, by one statement for each page. Where entries are broken down by a column that has an index, the page is read from
 * its place in the index and ends as soon as it is full.
 */
@ApplicationScoped
class JdbcBalanceQueries implements BalanceQueries {
    private final Database database;

    JdbcBalanceQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Balance> page(Breakdown breakdown, Filter filter, Optional<Place> after, int limit) {
        Conditions asked = conditions(breakdown, filter, after);
        return database.query(
                pageOf(breakdown, asked),
                bind -> {
                    asked.bind(bind);
                    bind.number(limit);
                },
                row -> read(breakdown, row));
    }

    static String pageOf(Breakdown breakdown, Conditions asked) {
        String keys = breakdown == Breakdown.ACCOUNT
                ? "l.account, l.currency"
                : column(breakdown) + ", l.account, l.currency";
        String of =
                switch (breakdown) {
                    case ACCOUNT -> "";
                    case PERIOD -> "to_char(e.period, 'YYYY-MM') AS of, ";
                    case ORDER, SHIPMENT, CARRIER, MERCHANT -> column(breakdown) + " AS of, ";
                };
        return "SELECT " + of + "l.account, l.currency,"
                + " coalesce(sum(l.amount_minor) FILTER (WHERE l.amount_minor > 0), 0) AS debits,"
                + " coalesce(sum(l.amount_minor) FILTER (WHERE l.amount_minor < 0), 0) AS credits"
                + " FROM ledger_entry e JOIN ledger_line l USING (position)" + asked.sql()
                + "GROUP BY " + keys + " ORDER BY " + keys + " LIMIT ?";
    }

    static Conditions conditions(Breakdown breakdown, Filter filter, Optional<Place> after) {
        Conditions asked = new Conditions()
                .uuid("e.order_id = ?", filter.orderId())
                .text("e.shipment_code = ?", filter.shipmentCode())
                .text("e.carrier = ?", filter.carrier())
                .text("e.merchant_id = ?", filter.merchantId())
                .text("l.account = ?", filter.account())
                .instant("e.occurred_at < ?", filter.happenedUntil())
                .instant("e.recorded_at < ?", filter.knownUntil());
        YearMonth period = filter.period();
        if (period != null) {
            asked.add("e.period = ?", bind -> bind.date(period.atDay(1)));
        }
        switch (breakdown) {
            case SHIPMENT, CARRIER -> asked.add(column(breakdown) + " IS NOT NULL", bind -> {});
            case ACCOUNT, ORDER, MERCHANT, PERIOD -> {
                // every entry has one
            }
        }
        after.ifPresent(place -> beginBehind(breakdown, place, asked));
        return asked;
    }

    private static void beginBehind(Breakdown breakdown, Place place, Conditions asked) {
        String of = place.of();
        if (of == null) {
            asked.add("(l.account, l.currency) > (?, ?)", bind -> bind.text(place.account())
                    .text(place.currency()));
            return;
        }
        String column = column(breakdown);
        String value =
                switch (breakdown) {
                    case ORDER -> "?::uuid";
                    case PERIOD -> "(? || '-01')::date";
                    case ACCOUNT, SHIPMENT, CARRIER, MERCHANT -> "?";
                };
        asked.text(column + " >= " + value, of);
        asked.add(
                "(" + column + ", l.account, l.currency) > (" + value + ", ?, ?)",
                bind -> bind.text(of).text(place.account()).text(place.currency()));
    }

    private static String column(Breakdown breakdown) {
        return switch (breakdown) {
            case ACCOUNT -> "l.account";
            case ORDER -> "e.order_id";
            case SHIPMENT -> "e.shipment_code";
            case CARRIER -> "e.carrier";
            case MERCHANT -> "e.merchant_id";
            case PERIOD -> "e.period";
        };
    }

    private static Balance read(Breakdown breakdown, Row row) throws SQLException {
        return new Balance(
                breakdown == Breakdown.ACCOUNT ? null : row.text("of"),
                row.text("account"),
                row.text("currency"),
                new BigInteger(row.text("debits")),
                new BigInteger(row.text("credits")));
    }
}
