package io.waymark.reconciliation.export.application;

import io.waymark.reconciliation.export.domain.Export;
import io.waymark.reconciliation.export.domain.Export.Summary;
import java.io.IOException;
import java.io.OutputStream;

/** A file format. Implementations write the same bytes for the same export, always. */
public interface ExportFile {
    /**
     * Writes the export and says what it added up to; leaves the stream open.
     *
     * @throws IOException when the stream does not take it
     */
    Summary write(Export export, OutputStream out) throws IOException;
}
