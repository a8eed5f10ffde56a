package io.waymark.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectationsTest {
    @Test
    void expectSomethingOfEveryConsignment() {
        Expectations expectations = Expectations.load();
        assertThat(Plan.of(7, "run1").consignments()).allSatisfy(consignment -> assertThat(expectations.of(consignment))
                .isNotNull());
    }

    @Test
    void takeWhatIsOverAsResolvedOrNeverOpened() {
        Expectation expectation =
                new Expectation("RETURNED", false, Set.of("recipient/SUPPORT/open", "return/SUPPORT/over"));

        assertThat(expectation.fits(Set.of("recipient/SUPPORT/open"))).isTrue();
        assertThat(expectation.fits(Set.of("recipient/SUPPORT/open", "return/SUPPORT/resolved")))
                .isTrue();
        assertThat(expectation.fits(Set.of("recipient/SUPPORT/open", "return/SUPPORT/open")))
                .isFalse();
        assertThat(expectation.fits(Set.of("return/SUPPORT/resolved"))).isFalse();
        assertThat(expectation.fits(Set.of("recipient/SUPPORT/open", "loss/OPERATIONS/open")))
                .isFalse();
    }

    @Test
    void nameTheLineThatIsWrong() {
        assertThatThrownBy(() -> Expectations.parse("header\nDELIVERED,*,DELIVERED\n"))
                .hasMessageContaining("line 2: 3 cells");
        assertThatThrownBy(() -> Expectations.parse("header\nFLOWN,*,DELIVERED,,\n"))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> Expectations.parse("header\nDELIVERED,*,A,,\nDELIVERED,intl,B,,\n"))
                .hasMessageContaining("line 3: DELIVERED on INTL stands there twice");
        assertThatThrownBy(() -> Expectations.parse("header\n")).hasMessageContaining("nothing is expected of");
    }
}
