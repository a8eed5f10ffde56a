package io.waymark.reconciliation.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Test
    void readEveryLine() throws IOException {
        assertThat(CsvTable.read(new StringReader("a,b\n1,2\n3,4\n"), "t.csv", line -> line.getField("b")))
                .containsExactly("2", "4");
    }

    @Test
    void nameTheLineThatIsWrong() {
        assertThatThrownBy(() -> CsvTable.read(
                        new StringReader("a,b\n1,2\n3,x\n"), "t.csv", line -> Integer.parseInt(line.getField("b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("t.csv line 3");
    }
}
