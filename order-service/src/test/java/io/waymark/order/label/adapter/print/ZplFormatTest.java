package io.waymark.order.label.adapter.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.label.LabelSamples;
import io.waymark.order.label.adapter.print.ZplReader.Command;
import io.waymark.order.label.application.Printouts.Resolution;
import io.waymark.order.label.domain.Label;
import io.waymark.order.ordering.domain.Party;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Watches that a label printer is told what the label says, and nothing that a merchant wrote as a command. */
class ZplFormatTest {

    @ParameterizedTest
    @CsvSource({"DPI_203,800,1200,4,6", "DPI_300,1181,1772,5,8"})
    void bothCodesAreThePrintersOwn(Resolution resolution, int width, int length, int module, int dots) {
        List<Command> code = code(LabelSamples.to(LabelSamples.AMERICAN), resolution);

        assertThat(code).contains(new Command("PW", "" + width), new Command("LL", "" + length));
        assertThat(code).contains(new Command("CI", "28"), new Command("BY", "" + module));
        assertThat(ZplReader.dataBehind(code, "BC")).containsExactly(LabelSamples.CODE);
        assertThat(ZplReader.dataBehind(code, "BQ")).containsExactly("MA," + LabelSamples.CODE);
        assertThat(code).anyMatch(command -> command.equals(new Command("BQ", "N,2," + dots)));
        assertThat(code)
                .filteredOn(command -> command.name().equals("BC"))
                .allSatisfy(command -> assertThat(command.parameters()).endsWith(",N,N,N,A"));
    }

    @Test
    void theCarriersNumberIsTheMainOne() {
        List<Command> code =
                code(LabelSamples.label(LabelSamples.AMERICAN, "1Z999AA10123456784", 2, 3), Resolution.DPI_203);

        assertThat(ZplReader.dataBehind(code, "BC")).containsExactly("1Z999AA10123456784", LabelSamples.CODE);
        assertThat(ZplReader.dataBehind(code, "A0")).contains("2/3", "1.25 kg", "R-2026/11-000417", "Ada Byron");
    }

    @ParameterizedTest
    @MethodSource("io.waymark.order.label.LabelSamples#parties")
    void everyFieldLiesOnTheLabelAndEveryPictureIsWhole(Party party) {
        List<Command> code = code(LabelSamples.to(party), Resolution.DPI_203);

        assertThat(code.getFirst()).isEqualTo(new Command("XA", ""));
        assertThat(code.getLast()).isEqualTo(new Command("XZ", ""));
        assertThat(code).filteredOn(command -> command.name().matches("FO|FT")).allSatisfy(command -> {
            String[] place = command.parameters().split(",", -1);
            assertThat(Integer.parseInt(place[0])).isBetween(0, 800);
            assertThat(Integer.parseInt(place[1])).isBetween(0, 1200);
        });
        assertThat(code).filteredOn(command -> command.name().equals("GF")).allSatisfy(command -> {
            String[] parts = command.parameters().split(",", -1);
            assertThat(parts[4])
                    .hasSize(2 * Integer.parseInt(parts[1]))
                    .matches("[0-9A-F]+")
                    .matches(".*[1-9A-F].*");
        });
    }

    @Test
    void aTextIsNeverACommand() {
        Party sly = new Party(
                "^XZ^XA^FDfree~JA_5E", null, null, null, null, "US", "C\\&D", "A_5E", null, "94105", "~DGR:X", null);

        List<Command> code = code(LabelSamples.to(sly), Resolution.DPI_203);

        assertThat(code).filteredOn(command -> command.name().equals("XZ")).hasSize(1);
        assertThat(text(LabelSamples.to(sly))).doesNotContain("~");
        assertThat(ZplReader.dataBehind(code, "A0")).contains("^XZ^XA^FDfree~JA_5E", "~DGR:X");
    }

    private static List<Command> code(Label label, Resolution resolution) {
        return ZplReader.read(new String(Prints.all().printerCode(List.of(label), resolution), StandardCharsets.UTF_8));
    }

    private static String text(Label label) {
        return new String(Prints.all().printerCode(List.of(label), Resolution.DPI_203), StandardCharsets.UTF_8);
    }
}
