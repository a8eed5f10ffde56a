package io.waymark.reconciliation.export;

import io.waymark.reconciliation.export.Export.Summary;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as JSON; instants are UTC.
 *
 * @param state  REQUESTED while it waits or is added up, then READY, or FAILED where it could not be added up
 * @param rows   line rows in the file; absent until READY, like all that follows
 * @param sha256 of the whole file
 * @param totals amounts in major units, as text so that no reader rounds them
 * @param csv    where the file is
 */
public record ExportView(
        UUID exportId,
        String state,
        Instant from,
        Instant to,
        @Nullable String merchantId,
        Instant requestedAt,
        @Nullable Long rows,
        @Nullable String sha256,
        @Nullable List<TotalView> totals,
        @Nullable URI csv) {

    static ExportView of(Export export) {
        Summary summary = export.summary();
        return new ExportView(
                export.id(),
                export.state().name(),
                export.period().from(),
                export.period().to(),
                export.merchantId(),
                export.requestedAt(),
                summary == null ? null : summary.rows(),
                summary == null ? null : summary.sha256(),
                summary == null ? null : totals(summary),
                summary == null ? null : URI.create("/v1/exports/" + export.id() + "/csv"));
    }

    private static List<TotalView> totals(Summary summary) {
        return summary.totals().stream()
                .map(total -> new TotalView(
                        total.currency(),
                        total.rows(),
                        total.debits().toPlainString(),
                        total.credits().toPlainString()))
                .toList();
    }

    /** What the rows of one currency add up to. */
    public record TotalView(String currency, long rows, String debits, String credits) {}
}
