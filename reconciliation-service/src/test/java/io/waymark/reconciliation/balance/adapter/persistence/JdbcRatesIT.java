package io.waymark.reconciliation.balance.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.reconciliation.balance.application.Rates;
import io.waymark.reconciliation.balance.application.Rates.Stated;
import io.waymark.reconciliation.balance.domain.Rate;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class JdbcRatesIT {
    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);
    private static final Instant NOON = Instant.parse("2019-03-04T12:00:00Z");

    @Inject
    Rates rates;

    @Test
    void ofTwoStatementsOfOneMomentOneIsAMomentLater() {
        Stated first = rates.state(stated("1.25"));
        Stated second = rates.state(stated("1.26"));

        assertThat(first.at()).isEqualTo(NOON);
        assertThat(second.at()).isEqualTo(NOON.plusNanos(1000));
        assertThat(rates.on(DAY, "GBP", "NZD", null).map(Rate::rate)).hasValue(new BigDecimal("1.26"));
    }

    private static Stated stated(String rate) {
        return new Stated(
                new Rate(CurrencyUnit.of("GBP"), CurrencyUnit.of("NZD"), DAY, new BigDecimal(rate), "central bank"),
                "finance-1",
                NOON);
    }
}
