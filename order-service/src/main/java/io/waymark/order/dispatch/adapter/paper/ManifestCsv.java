package io.waymark.order.dispatch.adapter.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.waymark.order.dispatch.domain.Dispatched;
import io.waymark.order.dispatch.domain.Manifest;
import io.waymark.spreadsheet.CellText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a manifest for a spreadsheet; no cell can be taken for a formula. The same manifest gives the same bytes. */
public final class ManifestCsv {
    /** Writes a line for each shipment, under a head. */
    public static void write(Manifest manifest, List<Dispatched> shipments, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(
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
            csv.writeRecord(
                    manifest.number(),
                    manifest.key().day().toString(),
                    CellText.neutralised(manifest.key().carrier()),
                    Integer.toString(line),
                    shipment.shipmentCode(),
                    CellText.neutralised(shipment.trackingNumber()),
                    CellText.neutralised(shipment.referenceNo()),
                    shipment.country(),
                    CellText.neutralised(shipment.postalArea()),
                    Integer.toString(shipment.parcels()),
                    Long.toString(shipment.weightGrams()));
        }
        csv.flush();
    }

    private ManifestCsv() {}
}
