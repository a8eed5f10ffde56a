package io.waymark.reconciliation.balance.adapter.persistence;

import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.reconciliation.balance.application.Rates;
import io.waymark.reconciliation.balance.domain.Rate;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Statements of rates as rows that are only added. */
@ApplicationScoped
class JdbcRates implements Rates {
    private static final String ADD = """
            INSERT INTO exchange_rate (from_currency, to_currency, day, rate, source, stated_by, stated_at)
            VALUES (?, ?, ?, ?::numeric, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private final Database database;

    JdbcRates(Database database) {
        this.database = database;
    }

    @Override
    public Stated state(Stated stated) {
        Stated kept = stated;
        while (!add(kept)) {
            kept = new Stated(kept.rate(), kept.by(), kept.at().plus(1, ChronoUnit.MICROS));
        }
        return kept;
    }

    private boolean add(Stated stated) {
        Rate rate = stated.rate();
        return database.update(ADD, bind -> bind.text(rate.from().getCode())
                        .text(rate.to().getCode())
                        .date(rate.day())
                        .text(rate.rate().toPlainString())
                        .text(rate.source())
                        .text(stated.by())
                        .instant(stated.at()))
                > 0;
    }

    @Override
    public Optional<Rate> on(LocalDate day, String from, String to, @Nullable Instant knownUntil) {
        Conditions asked = new Conditions()
                .text("from_currency = ?", from)
                .text("to_currency = ?", to)
                .add("day <= ?", bind -> bind.date(day))
                .instant("stated_at < ?", knownUntil);
        return database.first(
                "SELECT * FROM exchange_rate" + asked.sql() + "ORDER BY day DESC, stated_at DESC LIMIT 1",
                asked::bind,
                JdbcRates::rate);
    }

    @Override
    public List<Stated> page(@Nullable String from, @Nullable String to, Optional<Place> after, int limit) {
        Conditions asked = new Conditions().text("from_currency = ?", from).text("to_currency = ?", to);
        after.ifPresent(place ->
                asked.add("(from_currency, to_currency, day, stated_at) > (?, ?, ?, ?)", bind -> bind.text(place.from())
                        .text(place.to())
                        .date(place.day())
                        .instant(place.at())));
        return database.query(
                "SELECT * FROM exchange_rate" + asked.sql()
                        + "ORDER BY from_currency, to_currency, day, stated_at LIMIT ?",
                bind -> {
                    asked.bind(bind);
                    bind.number(limit);
                },
                row -> new Stated(rate(row), row.text("stated_by"), row.instant("stated_at")));
    }

    private static Rate rate(Row row) throws SQLException {
        return new Rate(
                CurrencyUnit.of(row.text("from_currency")),
                CurrencyUnit.of(row.text("to_currency")),
                row.date("day"),
                new BigDecimal(row.text("rate")),
                row.text("source"));
    }
}
