package io.waymark.order.numbering.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.order.PlayedCarriers;
import io.waymark.order.numbering.application.Ranges;
import io.waymark.order.numbering.application.Ranges.Account;
import io.waymark.order.numbering.domain.NumberRange;
import io.waymark.order.ordering.application.NumberRanges.Use;
import io.waymark.order.ordering.domain.ShipmentCodes;
import io.waymark.testkit.Backends;
import io.waymark.testkit.OwnerConnection;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Numbers are accounted for without a look at those that were given long ago. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class JdbcRangesIT {
    private static final ShipmentCodes CODES = new ShipmentCodes("HZ", "CN");
    private static final int HISTORY = 1_000_000;
    private static final int DAYS = 100;

    /** Of 8 KiB; the history itself has some ten thousand. */
    private static final int MOST_PAGES = 500;

    private static final Pattern PAGES = Pattern.compile("(?:hit|read)=(\\d+)");

    @Inject
    Database database;

    @Inject
    Ranges ranges;

    @Test
    void eachUseIsCountedAsItIsWrittenDown() {
        Instant now = Instant.now();
        NumberRange range = added(50_000_000, 50_000_009);
        ranges.advance(List.of(range.advanced().advanced().advanced()));

        ranges.use(List.of(new Use(CODES.of(50_000_000), null), new Use(CODES.of(50_000_001), null)), now);
        Account unexplained = account(range.id(), now);
        ranges.use(List.of(new Use(CODES.of(50_000_002), null)), now);
        Account whole = account(range.id(), now);

        assertThat(unexplained.unexplained()).isEqualTo(1);
        assertThat(whole.voided()).isEqualTo(3);
        assertThat(whole.issued()).isZero();
        assertThat(whole.lately()).isEqualTo(3);
        assertThat(whole.unexplained()).isZero();
    }

    @Test
    void aLongHistoryIsNotRead() throws SQLException {
        NumberRange range = added(0, HISTORY + 99);
        history(range);
        Instant now = Instant.now();

        Account account = account(range.id(), now);

        assertThat(account.voided()).isEqualTo(HISTORY);
        assertThat(account.unexplained()).isZero();
        assertThat(account.lately()).isBetween(HISTORY * 69L / 1000, HISTORY * 71L / 1000);
        assertThat(pagesRead(JdbcRanges.WATCHED, List.of(), now)).isLessThan(MOST_PAGES);
        assertThat(pagesRead(JdbcRanges.ACCOUNTS, List.of(range.id()), now)).isLessThan(MOST_PAGES);
    }

    /** Numbers that were given evenly over the last days. */
    private void history(NumberRange range) throws SQLException {
        database.update("""
                INSERT INTO number_use (range_id, serial, void_reason, used_at)
                SELECT ?, n, 'REPEATED', now() - (? - n) * (? * interval '1 day' / ?) FROM generate_series(0, ? - 1) AS n""", parameters -> parameters
                .uuid(range.id())
                .number(HISTORY)
                .number(DAYS)
                .number(HISTORY)
                .number(HISTORY));
        database.update(
                "UPDATE number_range SET next_serial = ?, voided = ? WHERE range_id = ?",
                parameters -> parameters.number(HISTORY).number(HISTORY).uuid(range.id()));
        OwnerConnection.run("VACUUM (ANALYZE) number_use");
    }

    private int pagesRead(String statement, List<UUID> ids, Instant now) {
        Instant lately = now.minus(Duration.ofDays(7));
        List<String> plan = database.query(
                "EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) " + statement,
                parameters -> {
                    parameters.instant(lately);
                    if (!ids.isEmpty()) {
                        parameters.uuids(ids);
                    }
                },
                row -> row.text("QUERY PLAN"));
        String whole = plan.stream()
                .filter(line -> line.contains("Buffers:"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(plan));
        return PAGES.matcher(whole)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    private NumberRange added(long first, long last) {
        NumberRange range = new NumberRange(
                UUID.randomUUID(), "m-" + UUID.randomUUID(), null, CODES, first, last, first, Instant.now());
        assertThat(ranges.add(range, "test")).isTrue();
        return range;
    }

    private Account account(UUID id, Instant now) {
        return ranges.accounts(List.of(id), now).getFirst();
    }
}
