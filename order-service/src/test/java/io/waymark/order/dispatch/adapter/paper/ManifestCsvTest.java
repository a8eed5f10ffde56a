package io.waymark.order.dispatch.adapter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.dispatch.domain.Dispatched;
import io.waymark.order.dispatch.domain.Manifest;
import io.waymark.order.dispatch.domain.ManifestKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manifest is opened in a spreadsheet, and nothing in it is computed. */
class ManifestCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(1)", "\t=1", "＝1"})
    void noCellIsAFormula(String number) throws IOException {
        assertThat(csv(number)).contains("'" + number).doesNotContain("," + number);
    }

    @Test
    void whatIsHarmlessStaysAsItIs() throws IOException {
        assertThat(csv("YT1")).endsWith("MF00000001,2026-11-30,YTO,1,HW000000015CN,YT1,R-1,CN,100,2,1500\n");
    }

    private static String csv(String trackingNumber) throws IOException {
        Manifest manifest = new Manifest(
                new UUID(0, 1),
                Manifest.number(1),
                new ManifestKey("acme", "YTO", null, LocalDate.of(2026, 11, 30)),
                ZoneId.of("Asia/Shanghai"),
                new Manifest.Totals(1, 2, 1_500),
                Instant.EPOCH,
                "somebody");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Dispatched shipment =
                new Dispatched(new UUID(0, 2), "HW000000015CN", "R-1", trackingNumber, "CN", "100", 2, 1_500);
        ManifestCsv.write(manifest, List.of(shipment), bytes);
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
