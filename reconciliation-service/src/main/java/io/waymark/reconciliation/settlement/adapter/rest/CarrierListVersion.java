package io.waymark.reconciliation.settlement.adapter.rest;

import io.waymark.reconciliation.settlement.application.CarrierLists.Source;
import io.waymark.reconciliation.settlement.application.CarrierLists.Version;
import java.time.Instant;

/**
 * A version of the provider's table as JSON.
 *
 * @param sha256   of its bytes
 * @param source   BUILT_IN, FOLDER (the tables folder) or INTERFACE
 * @param loadedBy the subject of the token, or the file
 */
public record CarrierListVersion(
        long revision, String sha256, Source source, String loadedBy, Instant loadedAt, int carriers) {
    static CarrierListVersion of(Version version) {
        return new CarrierListVersion(
                version.revision(), version.sha256(), version.source(), version.by(), version.at(), version.carriers());
    }
}
