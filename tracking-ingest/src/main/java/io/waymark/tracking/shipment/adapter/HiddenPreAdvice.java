package io.waymark.tracking.shipment.adapter;

import io.waymark.tracking.provider.DataFile;
import io.waymark.tracking.shipment.domain.PreAdvice;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes the carriers that forbid pre-advice from {@code pre-advice-hidden.csv} and from the configuration. */
final class HiddenPreAdvice {
    @Produces
    @Singleton
    PreAdvice preAdvice(PreAdviceConfig config) {
        return read(config.hiddenOf().orElse(List.of()));
    }

    /**
     * Reads the file beside this class.
     *
     * @param further codes that are not in the file
     * @throws IllegalStateException naming the line that is wrong
     */
    static PreAdvice read(List<String> further) {
        Set<String> carriers = new HashSet<>();
        for (DataFile.Row row : DataFile.read(HiddenPreAdvice.class, "pre-advice-hidden.csv")) {
            if (!carriers.add(row.required("carrier"))) {
                throw row.wrong("carrier stands twice");
            }
        }
        further.forEach(carrier -> carriers.add(carrier.strip().toUpperCase(Locale.ROOT)));
        return new PreAdvice(carriers);
    }
}
