package io.waymark.reconciliation.balance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RateTest {
    private static final CurrencyUnit JPY = CurrencyUnit.of("JPY");
    private static final CurrencyUnit KWD = CurrencyUnit.of("KWD");

    @Test
    void roundHalfToEven() {
        Rate rate = rate(CurrencyUnit.USD, CurrencyUnit.EUR, "0.5");
        assertThat(rate.convert(Money.ofMinor(CurrencyUnit.USD, 5)).getAmountMinorLong())
                .isEqualTo(2);
        assertThat(rate.convert(Money.ofMinor(CurrencyUnit.USD, 7)).getAmountMinorLong())
                .isEqualTo(4);
        assertThat(rate.convert(Money.ofMinor(CurrencyUnit.USD, -5)).getAmountMinorLong())
                .isEqualTo(-2);
    }

    @Test
    void knowHowManyDigitsEachCurrencyHas() {
        assertThat(rate(CurrencyUnit.USD, JPY, "150.4").convert(Money.ofMinor(CurrencyUnit.USD, 100)))
                .isEqualTo(Money.ofMinor(JPY, 150));
        assertThat(rate(JPY, KWD, "0.002").convert(Money.ofMinor(JPY, 1))).isEqualTo(Money.ofMinor(KWD, 2));
    }

    @Test
    void refuseARateThatLeadsNowhere() {
        assertThatThrownBy(() -> rate(JPY, JPY, "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate(JPY, KWD, "0")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Rate rate(CurrencyUnit from, CurrencyUnit to, String rate) {
        return new Rate(from, to, LocalDate.of(2026, 11, 30), new BigDecimal(rate), "ECB");
    }
}
