package io.waymark.reconciliation.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.reconciliation.history.domain.ShipmentState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionsTest {
    private static final List<Condition> TABLE = List.of(
            new Condition("stc_pay", true, Stage.DELIVERED, true, false),
            new Condition(Condition.ANY_METHOD, false, Stage.DISPATCHED, false, true));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // method, succeeded, physical, instalment, state, conflict, what follows, why
                "stc_pay,true,true,false,DELIVERED,false,DUE,-",
                "stc_pay,true,true,false,IN_TRANSIT,false,WAITING,NOT_DELIVERED",
                "stc_pay,true,true,false,LABELED,false,WAITING,NOT_DELIVERED",
                "stc_pay,true,true,false,AVAILABLE_FOR_PICKUP,false,WAITING,NOT_DELIVERED",
                "stc_pay,true,true,false,RETURNED,false,WAITING,TURNED_BACK",
                "stc_pay,true,true,false,RETURNING,false,WAITING,TURNED_BACK",
                "stc_pay,true,true,false,LOST,false,WAITING,TURNED_BACK",
                "stc_pay,true,true,false,DELIVERED,true,HELD,STATE_CONFLICT",
                "stc_pay,true,true,false,RETURNING,true,HELD,STATE_CONFLICT",
                "stc_pay,false,true,false,DELIVERED,false,NOT_APPLICABLE,PAYMENT_FAILED",
                "stc_pay,true,false,false,DELIVERED,false,NOT_APPLICABLE,VIRTUAL_GOODS",
                "stc_pay,true,true,true,DELIVERED,false,NOT_APPLICABLE,INSTALMENT",
                "card,true,true,false,DELIVERED,false,NOT_APPLICABLE,METHOD_OPTIONAL",
                "mada,true,true,true,PICKED_UP,false,DUE,-",
                "mada,true,true,false,LABELED,false,WAITING,NOT_DISPATCHED",
                "mada,true,false,false,DELIVERED,false,DUE,-",
                "mada,true,true,false,DELIVERED,true,HELD,STATE_CONFLICT"
            })
    void decide(
            String method,
            boolean succeeded,
            boolean physical,
            boolean instalment,
            ShipmentState state,
            boolean conflict,
            ProofState expected,
            @Nullable Reason reason) {
        Decision decision = new Conditions(TABLE, Set.of("mada"))
                .decide(
                        new Payment(
                                "t1",
                                new UUID(1, 1),
                                "acme",
                                "800058",
                                method,
                                succeeded,
                                physical,
                                instalment,
                                Instant.EPOCH),
                        new Parcel("WM1", "SF", "SF1", state, conflict, false));
        assertThat(decision).isEqualTo(new Decision(expected, reason));
    }

    @ParameterizedTest
    @EnumSource(
            value = ShipmentState.class,
            names = {"LABELED", "PICKED_UP", "DELIVERED", "RETURNED"})
    void holdWhileItIsOpenWhoseTheScansUnderTheNumberAre(ShipmentState state) {
        Payment paid = new Payment("t1", new UUID(1, 1), "acme", "800058", "mada", true, true, false, Instant.EPOCH);

        Decision decision =
                new Conditions(TABLE, Set.of("mada")).decide(paid, new Parcel("WM1", "SF", "SF1", state, false, true));

        assertThat(decision).isEqualTo(new Decision(ProofState.HELD, Reason.NUMBER_REUSED));
    }

    @Test
    void wantAConditionForTheRest() {
        assertThatThrownBy(() -> new Conditions(TABLE.subList(0, 1), Set.of()))
                .hasMessageContaining(Condition.ANY_METHOD);
    }

    @Test
    void wantOneConditionPerMethod() {
        assertThatThrownBy(() -> new Conditions(List.of(TABLE.getFirst(), TABLE.getFirst()), Set.of()))
                .hasMessageContaining("stc_pay");
    }
}
