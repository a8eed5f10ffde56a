package io.waymark.order.dispatch.adapter.paper;

import io.waymark.order.dispatch.domain.Dispatched;
import io.waymark.order.dispatch.domain.Manifest;
import io.waymark.spreadsheet.CsvSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a manifest for a spreadsheet. The same manifest gives the same bytes. */
public final class ManifestCsv {
    /** Writes a line for each shipment, under a head. */
    public static void write(Manifest manifest, List<Dispatched> shipments, OutputStream out) throws IOException {
        CsvSheet sheet = CsvSheet.on(
                new OutputStreamWriter(out, StandardCharsets.UTF_8),
                "manifest",
                "day",
                "carrier",
                "line",
                "shipment_code",
                "tracking_number",
                "reference_no",
                "country",
                "postal_area",
                "parcels",
                "weight_grams");
        int line = 0;
        for (Dispatched shipment : shipments) {
            line++;
            sheet.row(
                    manifest.number(),
                    manifest.key().day(),
                    manifest.key().carrier(),
                    line,
                    shipment.shipmentCode(),
                    shipment.trackingNumber(),
                    shipment.referenceNo(),
                    shipment.country(),
                    shipment.postalArea(),
                    shipment.parcels(),
                    shipment.weightGrams());
        }
        sheet.flush();
    }

    private ManifestCsv() {}
}
