package io.waymark.order.drawing;

import java.io.IOException;
import java.io.OutputStream;

/** A document that is drawn and waits to be written, once. */
public interface Printout {
    int pages();

    /** Writes it and lets go of it. */
    void writeTo(OutputStream out) throws IOException;
}
