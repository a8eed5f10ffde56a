package io.waymark.tracking.shipment.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of tolerances is whole, or the start says what is wrong. */
class EarlierParcelTableTest {
    @TempDir
    Path folder;

    @Test
    void whatEndedIsToleratedForDaysAndNoLongerThanWhatIsUnderWay() {
        assertThat(EarlierParcelTable.read(Tables.builtIn()).otherwise().ended())
                .isLessThanOrEqualTo(
                        EarlierParcelTable.read(Tables.builtIn()).otherwise().underWay())
                .isGreaterThan(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPS,P3D,P14D,why | needs a row for the carrier *",
                "*,P3D,,why | line 2, column under_way: must be a duration above zero",
                "*,P0D,P1D,why | line 2, column ended: must be a duration above zero",
                "*,3,P1D,why | line 2, column ended: is no duration: 3"
            })
    void aRowThatIsWrongIsNamed(String row, String message) throws IOException {
        Path file = folder.resolve("shipments/earlier-parcels.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "carrier,ended,under_way,why\n" + row + "\n");

        assertThatThrownBy(() -> EarlierParcelTable.read(new Tables(Optional.of(folder))))
                .hasMessageContaining(message);
    }
}
