package io.waymark.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠SUM(A1)"})
    void disarmWhatASpreadsheetWouldRun(String text) {
        assertThat(CellText.neutralised(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Refund: RETURNED", "a=b", "'quoted", "退货"})
    void leaveOtherTextAlone(String text) {
        assertThat(CellText.neutralised(text)).isEqualTo(text);
    }

    @Test
    void writeNothingWhereThereIsNone() {
        assertThat(CellText.neutralised(null)).isEmpty();
    }
}
