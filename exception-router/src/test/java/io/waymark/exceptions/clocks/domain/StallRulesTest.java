package io.waymark.exceptions.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.exceptions.clocks.adapter.files.StallClockTable;
import io.waymark.exceptions.clocks.domain.StallRule.Position;
import io.waymark.tables.TableException;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StallRulesTest {
    private static final Lane DOMESTIC = new Lane("CN", "CN");
    private static final Lane ABROAD = new Lane("CN", "BR");
    private static final StallRules SHIPPED =
            StallClockTable.rules(Tables.builtIn()).get();

    @TempDir
    private Path folder;

    private StringBuilder table = new StringBuilder();
    private int rows;

    @BeforeEach
    void header() {
        table = new StringBuilder("clock,stage,since,states,substates,class,allowance,carrier,service,lane\n");
    }

    @Test
    void transitMayTakeThreeBusinessDaysAtHomeAndFiveAbroad() {
        assertThat(transit(SHIPPED, "YTO", "STANDARD", DOMESTIC)).isEqualTo("3 business days");
        assertThat(transit(SHIPPED, "YTO", "STANDARD", ABROAD)).isEqualTo("5 business days");
        assertThat(transit(SHIPPED, "YTO", null, new Lane(null, null))).isEqualTo("5 business days");
    }

    @Test
    void ofADeliveredParcelOnlyWhatWasPromisedIsAsked() {
        assertThat(SHIPPED.at(new Position("DELIVERED", "recipient", "YTO", "STANDARD", DOMESTIC)))
                .extracting(StallRule::since)
                .containsOnly(Since.LABEL, Since.ESTIMATE);
    }

    @ParameterizedTest
    @CsvSource({
        "YTO,  STANDARD, CN-CN, PT1H",
        "YTO,  STANDARD, CN-BR, PT2H",
        "YTO,  STANDARD, CN-DE, PT3H",
        "YTO,  EXPRESS,  CN-BR, PT4H",
        "YTO,  EXPRESS,  CN-DE, PT4H",
        "UPS,  STANDARD, CN-BR, PT5H",
        "UPS,  STANDARD, CN-DE, PT6H",
        "UPS,  EXPRESS,  CN-DE, PT7H",
        "UPS,  EXPRESS,  CN-BR, PT8H",
    })
    void theMostSpecialRuleCounts(String carrier, String service, String lane, String allowance) throws IOException {
        row("transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT1H,*,*,*");
        row("transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT2H,*,*,CN-BR");
        row("transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT3H,*,*,international");
        row("transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT4H,*,EXPRESS,*");
        row("transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT5H,UPS,*,CN-BR");
        row("transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT6H,UPS,*,*");
        row("transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT7H,UPS,EXPRESS,*");
        row("transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT8H,UPS,EXPRESS,international");
        row("transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT8H,UPS,EXPRESS,CN-BR");
        row("transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT7H,UPS,EXPRESS,CN-DE");

        String[] ends = lane.split("-", -1);

        assertThat(transit(read(), carrier, service, new Lane(ends[0], ends[1])))
                .isEqualTo(Allowance.parse(allowance).toString());
    }

    @Test
    void aNamedSubstateIsMoreSpecialThanAnyAndStagesRunSideBySide() throws IOException {
        row("customs,scan,CUSTOMS,*,STALL_CUSTOMS,PT9H,*,*,*");
        row("customs,scan,CUSTOMS,released,STALL_TRANSIT,PT1H,*,*,*");
        row("expiry,news,*,*,EXPIRED,P60D,*,*,*");

        assertThat(read().at(new Position("CUSTOMS", "released", "YTO", null, ABROAD)))
                .extracting(StallRule::code)
                .containsExactly("STALL_TRANSIT", "EXPIRED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT2H,*,*,*",
                "transit,scan,PICKED_UP IN_TRANSIT,*,STALL_TRANSIT,PT2H,*,*,*",
                "transit,scan,IN_TRANSIT EXCEPTION,*,STALL_OFD,PT1H,*,*,*",
            })
    void twoRulesForTheSameParcelsOfWhichNoneIsMoreSpecialAreRefused(String rival) throws IOException {
        row("transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT1H,*,*,*");
        row(rival);

        assertThatThrownBy(this::read)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("stall-clocks.csv, line 3: fits the same parcels as rule-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transit,scan,PICKED_UP,*,STALL_TRANSIT,PT2H,*,*,*",
                "transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT2H,UPS,*,*",
                "transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT2H,*,EXPRESS,*",
                "transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT2H,*,*,domestic",
                "transit,scan,IN_TRANSIT,moving,STALL_TRANSIT,PT2H,*,*,*",
                "other,scan,IN_TRANSIT,*,STALL_TRANSIT,PT2H,*,*,*",
            })
    void rulesThatDifferAreNoRivals(String other) throws IOException {
        row("transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT1H,*,*,*");
        row(other);

        assertThat(read().all()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "transit,scan,IN_TRANSIT ON_THE_MOON,*,STALL_TRANSIT,PT4H,*,*,* | column states: is none of",
                "transit,dawn,IN_TRANSIT,*,STALL_TRANSIT,PT4H,*,*,* | column since: is none of",
                "transit,scan,IN_TRANSIT,,STALL_TRANSIT,PT4H,*,*,* | column substates: is empty",
                "transit,scan,IN_TRANSIT,*,STALL_TRANSIT,PT4H,*,*,CN | column lane: is no lane: CN",
                "transit,scan,IN_TRANSIT,*,STALL_TRANSIT,0bd,*,*,* | is no allowance such as PT72H or 3bd: 0bd",
            })
    void aRowThatCannotBeUsedIsNamed(String row, String fault) throws IOException {
        row(row);

        assertThatThrownBy(this::read)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("stall-clocks.csv, line 2")
                .hasMessageContaining(fault);
    }

    private void row(String row) {
        table.append("rule-").append(++rows).append(',').append(row).append('\n');
    }

    private StallRules read() throws IOException {
        Files.writeString(folder.resolve("stall-clocks.csv"), table);
        return StallClockTable.rules(new Tables(Optional.of(folder))).get();
    }

    private static String transit(StallRules rules, String carrier, @Nullable String service, Lane lane) {
        return rules.at(new Position("IN_TRANSIT", "moving", carrier, service, lane)).stream()
                .filter(rule -> rule.stage().equals("transit"))
                .map(rule -> rule.allowance().toString())
                .findFirst()
                .orElseThrow();
    }
}
