package io.waymark.order.label.adapter.drawing;

import io.waymark.order.ordering.domain.Parcel;
import java.math.BigDecimal;
import org.joda.money.Money;

/** Writes weights, sizes and amounts as papers have them. */
final class Figures {

    /** Such as {@code 1.25 kg}. */
    static String kilograms(long grams) {
        BigDecimal kilograms = BigDecimal.valueOf(grams, 3).stripTrailingZeros();
        return kilograms.toPlainString() + " kg";
    }

    /** Such as {@code 300 x 200 x 100 mm}. */
    static String millimetres(Parcel.Size size) {
        return size.lengthMm() + " x " + size.widthMm() + " x " + size.heightMm() + " mm";
    }

    /** Such as {@code 25.00 EUR}. */
    static String amount(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
    }

    private Figures() {}
}
