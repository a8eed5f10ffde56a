package io.waymark.events.orders;

import io.waymark.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of the customs declaration.
 *
 * @param description   what it is, in words that a customs officer understands
 * @param hsCode        Harmonized System code, 6 to 10 digits
 * @param originCountry ISO 3166-1 alpha-2 code of the country of manufacture
 * @param quantity      number of units
 * @param unitValue     value of one unit
 * @param unitWeight    net weight of one unit
 * @param sku           the merchant's article number
 */
public record CustomsItem(
        @Nullable String description,
        @Nullable String hsCode,
        @Nullable String originCountry,
        @Nullable Integer quantity,
        @Nullable Money unitValue,
        @Nullable Weight unitWeight,
        @Nullable String sku) {}
