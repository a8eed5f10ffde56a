package io.waymark.tracking.shipment.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which carriers' labels are hidden: those of the file, and those that an operator adds. */
class HiddenPreAdviceTest {
    @Test
    void theFileNamesUsps() {
        assertThat(HiddenPreAdvice.read(Tables.builtIn(), List.of()).hiddenOf()).contains("USPS");
    }

    @Test
    void theConfigurationAddsCarriersHoweverTheyAreTyped() {
        assertThat(HiddenPreAdvice.read(Tables.builtIn(), List.of(" dhl ")).hiddenOf())
                .contains("USPS", "DHL");
    }
}
