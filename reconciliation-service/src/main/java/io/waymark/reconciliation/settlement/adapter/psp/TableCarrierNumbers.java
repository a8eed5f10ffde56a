package io.waymark.reconciliation.settlement.adapter.psp;

import io.quarkus.runtime.Startup;
import io.waymark.reconciliation.settlement.application.CarrierNumbers;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The provider's carrier codes from a table: each of our carriers once, in whatever case events spell it. */
@Startup(StartOrder.SETTINGS)
@ApplicationScoped
class TableCarrierNumbers implements CarrierNumbers {
    private static final int LONGEST_CARRIER_NO = 64;

    private final Map<String, String> numbers = new HashMap<>();

    TableCarrierNumbers(Tables tables) {
        tables.read("psp-carriers.csv", this::add);
    }

    @Override
    public Optional<String> numberOf(String carrier) {
        return Optional.ofNullable(numbers.get(carrier.toUpperCase(Locale.ROOT)));
    }

    private String add(TableRow row) {
        String carrier = row.text("carrier");
        String number = row.text("carrier_no");
        if (number.length() > LONGEST_CARRIER_NO) {
            throw row.wrong("carrier_no", "is longer than 64 characters");
        }
        if (numbers.put(carrier.toUpperCase(Locale.ROOT), number) != null) {
            throw row.wrong("carrier", "stands twice: " + carrier);
        }
        return number;
    }
}
