package io.waymark.order.label.domain;

import io.waymark.order.ordering.domain.CustomsItem;
import io.waymark.order.ordering.domain.Duties;
import io.waymark.order.ordering.domain.SdrRates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the shipper declares to customs: the packing slip's goods on one of the two forms of the Universal Postal Union.
 *
 * @param duties null where nobody named any
 */
public record CustomsDeclaration(
        Form form, PackingSlip goods, @Nullable Duties duties) {

    /** Forms of the UPU Convention Manual, article 20-001. */
    public enum Form {
        /** For goods of up to 300 special drawing rights. */
        CN22,
        /** For all others. */
        CN23
    }

    /** Up to which value the short form is enough. */
    static final BigDecimal SHORT_FORM_SDR = BigDecimal.valueOf(300);

    /** On the short form where that is enough; the long one is right for every value, so also for one that has no rate. */
    public static CustomsDeclaration of(PackingSlip goods, @Nullable Duties duties, SdrRates rates) {
        boolean small = rates.sum(goods.items())
                .filter(value -> value.compareTo(SHORT_FORM_SDR) <= 0)
                .isPresent();
        return new CustomsDeclaration(small ? Form.CN22 : Form.CN23, goods, duties);
    }

    /** The sum of the goods in each currency, in the order of the currencies' codes. */
    public List<Money> totals() {
        Map<CurrencyUnit, Money> totals = new TreeMap<>();
        for (CustomsItem item : goods.items()) {
            Money value = item.unitValue().multipliedBy(item.quantity());
            totals.merge(value.getCurrencyUnit(), value, Money::plus);
        }
        return List.copyOf(totals.values());
    }
}
