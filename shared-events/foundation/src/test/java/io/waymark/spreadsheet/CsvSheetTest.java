package io.waymark.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that a spreadsheet opens as a table. */
class CsvSheetTest {
    @Test
    void numbersStandAsTheyAreAndNothingIsEmpty() {
        assertThat(CsvSheet.text(
                        sheet -> sheet.row(-1L, new BigDecimal("1E+3"), LocalDate.parse("2026-11-23"), null, "a,b"),
                        "loss",
                        "volume",
                        "day",
                        "lane",
                        "words"))
                .isEqualTo("loss,volume,day,lane,words\r\n-1,1000,2026-11-23,,\"a,b\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noTextIsTakenForAFormula(String text) {
        assertThat(CsvSheet.text(sheet -> sheet.row(text), "text")).containsPattern("(?m)^\"?'");
    }

    @Test
    void everyCellIsQuotedWhereThatIsAskedFor() throws IOException {
        StringWriter target = new StringWriter();
        CsvSheet sheet = CsvSheet.quotedOn(target, "row", "outcome");

        sheet.row(1L, "ACCEPTED");
        sheet.flush();

        assertThat(target).hasToString("\"row\",\"outcome\"\r\n\"1\",\"ACCEPTED\"\r\n");
    }
}
