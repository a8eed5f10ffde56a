package io.waymark.order.dispatch.application;

import io.waymark.order.dispatch.domain.Dispatched;
import io.waymark.order.dispatch.domain.Manifest;
import io.waymark.order.drawing.Printout;
import java.util.List;

/** Draws manifests; the same manifest gives the same bytes. */
public interface ManifestPapers {
    /** On A4, for the driver to sign. */
    Printout of(Manifest manifest, List<Dispatched> shipments);
}
