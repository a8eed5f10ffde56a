package io.waymark.order.upload.adapter.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.upload.domain.Upload;
import io.waymark.order.upload.domain.UploadRow;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that is no order says what stands there instead, in the words of the door for single orders. */
class TextRowReadingTest {
    private static final String NUMBER = "must be a number of at most 30 digits before and behind the point";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"parcels":"x"}                             | parcels must be a list, is a text
            {"parcels":[{"weight":{"value":"1.2"}}]}    | parcels[0].weight.value NUMBER, is a text
            {"parcels":[{"weight":7}]}                  | parcels[0].weight must be an object, is a whole number
            {"customsItems":[{"quantity":1.5}]}         | customsItems[0].quantity must be a whole number from -2147483648 to 2147483647, is a decimal
            {"channel":"a","channel":"b"}               | channel appears twice
            null                                        | row must be an object, is null
            []                                          | row must be an object, is a list
            [{"channel":"a"}]                           | row must be an object, is a list
            5                                           | row must be an object, is a whole number
            "x"                                         | row must be an object, is a text
            {"channel":"a"} {}                          | row is followed by something else
            {"channel":                                 | row is not well-formed JSON
            """)
    void aLineOfAnotherShapeIsNamed(String line, String fault) {
        assertThat(faults(Upload.Format.JSON_LINES, line)).containsExactly(fault.replace("NUMBER", NUMBER));
    }

    @ParameterizedTest
    @CsvSource({"abc", "'1,2'", "1.2 kg"})
    void aCellThatIsNoNumberIsNamed(String cell) {
        assertThat(faults(Upload.Format.CSV, "referenceNo;parcels[0].weight.value\nA;" + cell + "\n"))
                .containsExactly("parcels[0].weight.value " + NUMBER + ", is a text");
    }

    @Test
    void allOfAnotherShapeIsNamedAtOnce() {
        assertThat(faults(
                        Upload.Format.JSON_LINES,
                        "{\"channel\":7,\"parcels\":[{\"weight\":{\"value\":\"1.2\"}}],\"customsItems\":\"x\"}"))
                .containsExactly(
                        "channel must be a text, is a whole number",
                        "parcels[0].weight.value " + NUMBER + ", is a text",
                        "customsItems must be a list, is a text");
    }

    private static List<String> faults(Upload.Format format, String text) {
        List<String> faults = new ArrayList<>();
        new TextRowReading()
                .rows(format, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .forEachRemaining(row -> {
                    if (row instanceof UploadRow.Unreadable unreadable) {
                        unreadable.faults().forEach(fault -> faults.add(fault.field() + " " + fault.message()));
                    }
                });
        return faults;
    }
}
