package io.waymark.reconciliation.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ControlTotalsTest {
    @Test
    void addUpEachCurrencyInItsOwnScale() {
        ControlTotals totals = new ControlTotals();
        totals.add(Money.ofMinor(CurrencyUnit.USD, 1250));
        totals.add(Money.ofMinor(CurrencyUnit.USD, -1250));
        totals.add(Money.ofMinor(CurrencyUnit.JPY, 900));
        totals.add(Money.ofMinor(CurrencyUnit.of("KWD"), -1001));
        assertThat(totals.rows()).isEqualTo(4);
        assertThat(totals.totals())
                .containsExactly(
                        new ControlTotal("JPY", 1, new BigDecimal("900"), new BigDecimal("0")),
                        new ControlTotal("KWD", 1, new BigDecimal("0.000"), new BigDecimal("-1.001")),
                        new ControlTotal("USD", 2, new BigDecimal("12.50"), new BigDecimal("-12.50")));
    }
}
