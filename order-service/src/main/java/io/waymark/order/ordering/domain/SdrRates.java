package io.waymark.order.ordering.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the special drawing right of the International Monetary Fund is worth: customs forms have their limits in it.
 *
 * @param perSdr units of a currency for one right, by ISO 4217 code
 */
public record SdrRates(Map<String, BigDecimal> perSdr) {
    public SdrRates {
        perSdr = Map.copyOf(perSdr);
    }

    /** What the goods are worth in special drawing rights; empty where a currency has no rate. */
    public Optional<BigDecimal> sum(List<CustomsItem> items) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CustomsItem item : items) {
            BigDecimal rate = perSdr.get(item.unitValue().getCurrencyUnit().getCode());
            if (rate == null) {
                return Optional.empty();
            }
            BigDecimal value = item.unitValue().getAmount().multiply(BigDecimal.valueOf(item.quantity()));
            sum = sum.add(value.divide(rate, MathContext.DECIMAL64));
        }
        return Optional.of(sum);
    }
}
