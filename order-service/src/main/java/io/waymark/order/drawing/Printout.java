package io.waymark.order.drawing;

import java.io.IOException;
import java.io.OutputStream;

/** A document that waits to be written, once. */
public interface Printout {
    /** How many pages were written; of a document that is drawn already, also how many will be. */
    int pages();

    /** Writes it and lets go of it. */
    void writeTo(OutputStream out) throws IOException;
}
