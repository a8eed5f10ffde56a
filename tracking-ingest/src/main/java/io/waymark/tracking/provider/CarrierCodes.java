package io.waymark.tracking.provider;

import io.waymark.tables.Tables;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A provider's carrier codes in our words. Read from {@code providers/<name>/carriers.csv}, columns
 * {@code code,carrier}.
 */
public final class CarrierCodes {
    private final String provider;
    private final Map<String, String> ours = new HashMap<>();

    private CarrierCodes(String provider) {
        this.provider = provider;
    }

    /**
     * Reads the table of a provider.
     *
     * @throws io.waymark.tables.TableException naming the line that is wrong
     */
    public static CarrierCodes read(Tables tables, String provider) {
        CarrierCodes codes = new CarrierCodes(provider);
        tables.read("providers/" + provider + "/carriers.csv", row -> {
            String code = row.text("code").toUpperCase(Locale.ROOT);
            if (codes.ours.put(code, row.text("carrier")) != null) {
                throw row.wrong("code", "stands twice");
            }
            return row;
        });
        return codes;
    }

    /** Our code; {@code <provider>:<code>} where the table does not hold it. */
    public String ours(String code) {
        return find(code).orElseGet(() -> provider + ":" + code.strip());
    }

    /** The provider's code for one of ours; the first in order where it has several. */
    public Optional<String> theirs(String carrier) {
        return ours.entrySet().stream()
                .filter(entry -> entry.getValue().equals(carrier))
                .map(Map.Entry::getKey)
                .min(String::compareTo);
    }

    /** Our code, where the table holds it; the case of letters does not matter. */
    public Optional<String> find(String code) {
        return Optional.ofNullable(ours.get(code.strip().toUpperCase(Locale.ROOT)));
    }
}
