package io.waymark.order.ordering.domain;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of the customs declaration.
 *
 * @param hsCode          Harmonized System code, 6 to 10 digits without dots
 * @param originCountry   ISO 3166-1 alpha-2 of manufacture
 * @param unitValue       value of one unit
 * @param unitWeightGrams net weight of one unit
 */
public record CustomsItem(
        String description,
        String hsCode,
        String originCountry,
        int quantity,
        Money unitValue,
        @Nullable Integer unitWeightGrams,
        @Nullable String sku) {}
