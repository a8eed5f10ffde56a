package io.waymark.reconciliation.export.application;

import io.waymark.reconciliation.export.domain.Export;
import io.waymark.reconciliation.export.domain.ExportRow;
import java.util.List;

/** The rows of an export, a page at a time: neither memory nor a transaction grows with a slow reader. */
public interface ExportRows {
    /**
     * The lines of the next entries, in the order of booking.
     *
     * @param afterPosition position of the last entry read; the snapshot's {@code afterPosition} at first
     * @param entries       how many entries at most
     */
    List<ExportRow> page(Export export, long afterPosition, int entries);
}
