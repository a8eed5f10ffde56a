package io.waymark.order.ordering.adapter.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.order.ordering.domain.CustomsItem;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.Parcel;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Parcels and customs items as they lie in the database. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredGoods(List<Parcel> parcels, List<Item> customsItems) {

    static StoredGoods of(OrderContent content) {
        return new StoredGoods(
                content.parcels(), content.customsItems().stream().map(Item::of).toList());
    }

    List<CustomsItem> items() {
        return customsItems.stream().map(Item::item).toList();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String description,
            String hsCode,
            String originCountry,
            int quantity,
            long unitValueMinor,
            String currency,
            @Nullable Integer unitWeightGrams,
            @Nullable String sku) {

        static Item of(CustomsItem item) {
            return new Item(
                    item.description(),
                    item.hsCode(),
                    item.originCountry(),
                    item.quantity(),
                    item.unitValue().getAmountMinorLong(),
                    item.unitValue().getCurrencyUnit().getCode(),
                    item.unitWeightGrams(),
                    item.sku());
        }

        CustomsItem item() {
            return new CustomsItem(
                    description,
                    hsCode,
                    originCountry,
                    quantity,
                    Money.ofMinor(CurrencyUnit.of(currency), unitValueMinor),
                    unitWeightGrams,
                    sku);
        }
    }
}
