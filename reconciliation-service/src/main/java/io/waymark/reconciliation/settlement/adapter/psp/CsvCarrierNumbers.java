package io.waymark.reconciliation.settlement.adapter.psp;

import io.waymark.reconciliation.settlement.application.CarrierNumbers;
import io.waymark.reconciliation.tables.CsvTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The provider's carrier codes from a table: each of our carriers once, in whatever case events spell it. */
@ApplicationScoped
class CsvCarrierNumbers implements CarrierNumbers {
    private static final int LONGEST_CARRIER_NO = 64;

    private final Map<String, String> numbers = new HashMap<>();

    CsvCarrierNumbers(PspConfig config) {
        CsvTable.read(
                config.carriersFile(),
                "tables/psp-carriers.csv",
                line -> add(line.getField("carrier"), line.getField("carrier_no")));
    }

    @Override
    public Optional<String> numberOf(String carrier) {
        return Optional.ofNullable(numbers.get(carrier.toUpperCase(Locale.ROOT)));
    }

    private String add(String carrier, String number) {
        if (carrier.isBlank() || number.isBlank() || number.length() > LONGEST_CARRIER_NO) {
            throw new IllegalArgumentException("carrier and carrier_no (up to 64 characters) are needed");
        }
        if (numbers.put(carrier.toUpperCase(Locale.ROOT), number) != null) {
            throw new IllegalArgumentException("carrier " + carrier + " stands twice");
        }
        return number;
    }
}
