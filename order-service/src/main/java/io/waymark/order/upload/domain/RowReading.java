package io.waymark.order.upload.domain;

import java.io.InputStream;
import java.util.Iterator;

/** Reads the rows of an upload one after the other, however many there are. */
public interface RowReading {

    /**
     * Begins to read.
     *
     * @throws UnreadableUploadException when the text breaks off the form it should have; rows that were read before are good
     */
    Iterator<UploadRow> rows(Upload.Format format, InputStream text);
}
