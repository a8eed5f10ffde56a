package io.waymark.exceptions.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.exceptions.clocks.adapter.files.StallClockTable;
import io.waymark.tables.TableException;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StallRulesTest {
    private static final Lane DOMESTIC = new Lane("CN", "CN");
    private static final Lane ABROAD = new Lane("CN", "BR");
    private final StallRules shipped = StallClockTable.read(Tables.builtIn(), code -> true);

    @Test
    void transitMayTakeThreeBusinessDaysAtHomeAndFiveAbroad() {
        assertThat(allowance(shipped, "IN_TRANSIT", "moving", "YTO", DOMESTIC)).isEqualTo("3 business days");
        assertThat(allowance(shipped, "IN_TRANSIT", "moving", "YTO", ABROAD)).isEqualTo("5 business days");
        assertThat(allowance(shipped, "IN_TRANSIT", "moving", "YTO", new Lane(null, null)))
                .isEqualTo("5 business days");
    }

    @Test
    void aLabelMayWaitTwoDays() {
        assertThat(allowance(shipped, StallRule.NO_SCAN, null, "YTO", DOMESTIC)).isEqualTo("48 hours");
    }

    @Test
    void aDeliveredParcelMayRest() {
        assertThat(shipped.at(new StallRule.Position("DELIVERED", "recipient", "YTO", DOMESTIC)))
                .isEmpty();
    }

    @Test
    void theClosestRuleCounts() {
        StallRules rules = with(rule("*", "CN-BR", "7bd"), rule("UPS", "*", "2bd"), rule("UPS", "CN-BR", "1bd"));
        assertThat(allowance(rules, "IN_TRANSIT", "moving", "YTO", ABROAD)).isEqualTo("7 business days");
        assertThat(allowance(rules, "IN_TRANSIT", "moving", "UPS", DOMESTIC)).isEqualTo("2 business days");
        assertThat(allowance(rules, "IN_TRANSIT", "moving", "UPS", ABROAD)).isEqualTo("1 business days");
    }

    @Test
    void aStageOfAStateThatIsNoneIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("stall-clocks.csv"), """
                stage,states,substates,class,allowance,carrier,lane
                transit,IN_TRANSIT ON_THE_MOON,*,STALL_TRANSIT,PT4H,*,*
                """);

        assertThatThrownBy(() -> StallClockTable.read(new Tables(Optional.of(folder)), code -> true))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("stall-clocks.csv, line 2, column states: is no ShipmentState: ON_THE_MOON");
    }

    private StallRules with(StallRule... more) {
        List<StallRule> all = new ArrayList<>(shipped.all());
        all.addAll(List.of(more));
        return new StallRules(all);
    }

    private static StallRule rule(String carrier, String lane, String allowance) {
        return new StallRule(
                "transit",
                List.of("IN_TRANSIT"),
                List.of("*"),
                "STALL_TRANSIT",
                Allowance.parse(allowance),
                carrier,
                lane);
    }

    private static String allowance(
            StallRules rules, String state, @Nullable String substate, String carrier, Lane lane) {
        return rules.at(new StallRule.Position(state, substate, carrier, lane))
                .orElseThrow()
                .allowance()
                .toString();
    }
}
