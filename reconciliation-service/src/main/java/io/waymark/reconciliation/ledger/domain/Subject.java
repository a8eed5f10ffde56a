package io.waymark.reconciliation.ledger.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is about.
 *
 * @param shipmentCode null for money that no shipment is named with
 * @param carrier      null for money that no carrier has to do with
 */
public record Subject(
        UUID orderId,
        @Nullable String shipmentCode,
        String merchantId,
        @Nullable String carrier) {

    /** Whether it names what an account is kept per. */
    public boolean names(Chart.Dimension dimension) {
        return switch (dimension) {
            case ORDER, MERCHANT -> true;
            case SHIPMENT -> shipmentCode != null;
            case CARRIER -> carrier != null;
        };
    }
}
