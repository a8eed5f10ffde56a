package io.waymark.order.upload.adapter.format;

import io.waymark.order.upload.domain.RowReading;
import io.waymark.order.upload.domain.Upload;
import io.waymark.order.upload.domain.UploadRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Iterator;

/** Reads CSV and JSON lines in UTF-8. */
@ApplicationScoped
class TextRowReading implements RowReading {
    @Override
    public Iterator<UploadRow> rows(Upload.Format format, InputStream text) {
        return switch (format) {
            case CSV -> new CsvRows(Encodings.utf8(text));
            case JSON_LINES -> new LineRows(Encodings.utf8(text));
        };
    }
}
