package io.waymark.reconciliation.settlement.adapter.psp;

import io.waymark.tables.TableRow;
import io.waymark.tables.TableRows;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Our mapping: the provider's code of each of our carriers, in whatever case events spell them.
 *
 * @param numbers by our codes in capitals
 */
record CarrierMapping(Map<String, String> numbers) {
    static final String FILE = "psp-carriers.csv";
    static final String CARRIER = "carrier";
    static final String NUMBER = "carrier_no";
    private static final int LONGEST_NUMBER = 64;

    CarrierMapping {
        numbers = Map.copyOf(numbers);
    }

    /** The provider's code; empty where there is none. */
    String numberOf(String carrier) {
        return numbers.getOrDefault(carrier.toUpperCase(Locale.ROOT), "");
    }

    static CarrierMapping read(TableRows rows) {
        Map<String, String> numbers = new HashMap<>();
        rows.each(row -> add(row, numbers));
        return new CarrierMapping(numbers);
    }

    private static String add(TableRow row, Map<String, String> numbers) {
        String carrier = row.text(CARRIER);
        String number = row.text(NUMBER);
        if (number.length() > LONGEST_NUMBER) {
            throw row.wrong(NUMBER, "is longer than 64 characters");
        }
        if (numbers.put(carrier.toUpperCase(Locale.ROOT), number) != null) {
            throw row.wrong(CARRIER, "stands twice: " + carrier);
        }
        return number;
    }
}
