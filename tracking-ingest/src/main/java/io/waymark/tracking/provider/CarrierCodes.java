package io.waymark.tracking.provider;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A provider's carrier codes in our words. Read from the {@code carriers.csv} beside the provider's class, columns
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
     * @throws IllegalStateException naming the line that is wrong
     */
    public static CarrierCodes of(String provider, Class<?> owner) {
        CarrierCodes codes = new CarrierCodes(provider);
        for (DataFile.Row row : DataFile.read(owner, "carriers.csv")) {
            String code = row.required("code").toUpperCase(Locale.ROOT);
            if (codes.ours.put(code, row.required("carrier")) != null) {
                throw row.wrong("code stands twice");
            }
        }
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
