package io.waymark.order.booking.adapter.http.field;

import io.waymark.order.booking.adapter.http.template.FieldNames;
import io.waymark.order.booking.adapter.http.template.Fields;
import io.waymark.order.booking.domain.Consignment;
import io.waymark.order.ordering.domain.CustomsItem;
import io.waymark.order.ordering.domain.Parcel;
import io.waymark.order.ordering.domain.Party;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** All that is known of a consignment, by name. */
public final class ConsignmentFields implements Fields {
    private static final String PARCELS = "parcels";
    private static final String PARCEL = "parcel.";
    private static final String CUSTOMS_ITEMS = "customsItems";
    private static final String ITEM = "item.";
    private static final String NUMBER = "number";

    static final FieldTable<Party> PARTY = new FieldTable<Party>()
            .with("name", Party::name)
            .with("company", Party::company)
            .with("phone", Party::phone)
            .with("phoneExtension", Party::phoneExtension)
            .with("email", Party::email)
            .with("country", Party::country)
            .with("region", Party::region)
            .with("city", Party::city)
            .with("district", Party::district)
            .with("postalCode", Party::postalCode)
            .with("line1", Party::line1)
            .with("line2", Party::line2);

    private static final FieldTable<Money> MONEY = new FieldTable<Money>()
            .with("amount", Money::getAmount)
            .with("minor", Money::getAmountMinorLong)
            .with("currency", money -> money.getCurrencyUnit().getCode());

    private static final FieldTable<Parcel.Size> SIZE = new FieldTable<Parcel.Size>()
            .with("length", Parcel.Size::lengthMm, Measures.LENGTH)
            .with("width", Parcel.Size::widthMm, Measures.LENGTH)
            .with("height", Parcel.Size::heightMm, Measures.LENGTH);

    private static final FieldTable<Parcel> OF_A_PARCEL = new FieldTable<Parcel>()
            .with("weight", Parcel::weightGrams, Measures.WEIGHT)
            .with("size", Parcel::size, SIZE)
            .with("reference", Parcel::reference);

    private static final FieldTable<CustomsItem> OF_AN_ITEM = new FieldTable<CustomsItem>()
            .with("description", CustomsItem::description)
            .with("hsCode", CustomsItem::hsCode)
            .with("origin", CustomsItem::originCountry)
            .with("quantity", CustomsItem::quantity)
            .with("value", CustomsItem::unitValue, MONEY)
            .with("totalValue", item -> item.unitValue().multipliedBy(item.quantity()), MONEY)
            .with("weight", CustomsItem::unitWeightGrams, Measures.WEIGHT)
            .with("sku", CustomsItem::sku);

    private static final FieldTable<Consignment> WHOLE = new FieldTable<Consignment>()
            .with("reference", consignment -> consignment.reference().value())
            .with("service", Consignment::service)
            .with("preAdvice", Consignment::preAdvice)
            .with(
                    "duties",
                    consignment -> consignment.duties() == null
                            ? null
                            : consignment.duties().name())
            .with("parcelCount", consignment -> consignment.parcels().size())
            .with("weight", ConsignmentFields::grams, Measures.WEIGHT)
            .with("declaredValue", ConsignmentFields::declared, MONEY)
            .with("sender", Consignment::sender, PARTY)
            .with("recipient", Consignment::recipient, PARTY);

    /** What a description may name of a consignment. */
    public static final FieldNames NAMES = new FieldNames(
            WHOLE.names(), Map.of(PARCELS, names(PARCEL, OF_A_PARCEL), CUSTOMS_ITEMS, names(ITEM, OF_AN_ITEM)));

    private final Consignment consignment;
    private final Map<String, Object> values;

    public ConsignmentFields(Consignment consignment) {
        this.consignment = consignment;
        this.values = WHOLE.of(consignment);
    }

    @Override
    public @Nullable Object value(String name) {
        return values.get(name);
    }

    @Override
    public List<Fields> each(String list) {
        return switch (list) {
            case PARCELS -> FieldTable.rows(this, consignment.parcels(), OF_A_PARCEL, PARCEL::concat, PARCEL + NUMBER);
            case CUSTOMS_ITEMS ->
                FieldTable.rows(this, consignment.customsItems(), OF_AN_ITEM, ITEM::concat, ITEM + NUMBER);
            default -> List.of();
        };
    }

    private static Set<String> names(String prefix, FieldTable<?> table) {
        Set<String> names = table.names().stream().map(prefix::concat).collect(Collectors.toCollection(HashSet::new));
        names.add(prefix + NUMBER);
        return names;
    }

    private static int grams(Consignment consignment) {
        return consignment.parcels().stream().mapToInt(Parcel::weightGrams).sum();
    }

    /** What all goods are worth; null where there are none, or in more than one currency. */
    private static @Nullable Money declared(Consignment consignment) {
        List<CurrencyUnit> currencies = consignment.customsItems().stream()
                .map(item -> item.unitValue().getCurrencyUnit())
                .distinct()
                .toList();
        return currencies.size() == 1
                ? consignment.customsItems().stream()
                        .map(item -> item.unitValue().multipliedBy(item.quantity()))
                        .reduce(Money.zero(currencies.getFirst()), Money::plus)
                : null;
    }
}
