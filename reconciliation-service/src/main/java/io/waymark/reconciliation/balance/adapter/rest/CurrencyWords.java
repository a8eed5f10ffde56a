package io.waymark.reconciliation.balance.adapter.rest;

import io.waymark.web.FieldFault;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Reads codes of currencies. */
final class CurrencyWords {
    /** The currency, or a fault of the field where there is none such. */
    static Optional<CurrencyUnit> read(String field, @Nullable String word, List<FieldFault> faults) {
        try {
            if (word != null) {
                return Optional.of(CurrencyUnit.of(word));
            }
        } catch (IllegalCurrencyException unknown) {
            // told below, like a missing one
        }
        faults.add(new FieldFault(field, "must be a code of ISO 4217, such as USD"));
        return Optional.empty();
    }

    private CurrencyWords() {}
}
