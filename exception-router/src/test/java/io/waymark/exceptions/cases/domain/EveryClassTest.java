package io.waymark.exceptions.cases.domain;

import static io.waymark.exceptions.cases.domain.ShipmentStory.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.classify.domain.Clearing;
import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.classify.domain.Signal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class of the table, over the whole life of its case, with everything that ends it. */
class EveryClassTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TOLD = HOUR;
    private static final Duration LATE = HOUR.multipliedBy(2);
    private static final Duration ENDED = HOUR.multipliedBy(3);
    private static final Duration AFTERWARDS = HOUR.multipliedBy(29);
    private static final Duration RELAPSED = HOUR.multipliedBy(30);

    private static final String DESKS = """
            STALL_LABEL                                                     | medium   | operations | PT4H  | PT24H
            STALL_TRANSIT                                                   | medium   | operations | PT4H  | PT48H
            STALL_OFD                                                       | high     | operations | PT2H  | PT24H
            STALL_CUSTOMS                                                   | medium   | operations | PT8H  | PT72H
            STALL_RETURN                                                    | low      | operations | PT24H | P5D
            NOT_FOUND_72H                                                   | medium   | technical  | PT4H  | PT24H
            EXPIRED                                                         | high     | operations | PT4H  | P5D
            ADDR_INCORRECT ADDR_INCOMPLETE PHONE_WRONG RCPT_UNREACHABLE     | high     | support    | PT1H  | PT24H
            ADDR_CORRECTED                                                  | low      | finance    | PT24H | P5D
            RCPT_UNAVAILABLE RCPT_CLOSED ACCESS_RESTRICTED RESCHEDULED      | medium   | support    | PT4H  | PT48H
            ATTEMPT_FAILED PICKUP_OVERDUE                                   | medium   | support    | PT4H  | PT48H
            RCPT_REFUSED RCPT_MOVED                                         | high     | support    | PT1H  | PT24H
            OUT_OF_AREA MISSORTED HELD INTERCEPTED CARRIER_REJECTED         | medium   | operations | PT4H  | PT48H
            DELAY_CARRIER DELAY_EXTERNAL DELAY_CUSTOMS PROMISE_BROKEN       | low      | operations | PT24H | -
            CUSTOMS_DOCS CUSTOMS_HOLD CUSTOMS_PROHIBITED                    | high     | operations | PT2H  | PT48H
            CUSTOMS_DUTY                                                    | high     | finance    | PT2H  | PT48H
            PAYMENT_HOLD                                                    | high     | finance    | PT2H  | PT24H
            DAMAGED LOST DESTROYED UNDELIVERABLE                            | critical | operations | PT1H  | P60D
            RETURN_STARTED RETURNED                                         | medium   | support    | PT8H  | P5D
            CANCELLED                                                       | low      | finance    | PT24H | P30D
            SECURITY_HOLD                                                   | high     | operations | PT1H  | PT24H
            STATE_CONFLICT STATUS_MISMATCH                                  | high     | operations | PT2H  | PT24H
            NUMBER_INVALID CARRIER_MISMATCH MAP_UNKNOWN                     | medium   | technical  | PT1H  | PT8H
            SUBSCRIPTION_ABORTED PUSH_GAP CALLBACK_FAILING                  | medium   | technical  | PT1H  | PT8H
            SIG_INVALID PAYLOAD_INVALID CARRIER_API_DOWN PSP_UPLOAD_FAILED  | high     | technical  | PT5M  | PT10M
            ERROR_RATE KEY_PARKED                                           | high     | technical  | PT5M  | PT10M
            NUMBER_REUSED                                                   | high     | technical  | PT1H  | PT8H
            FIN_SETTLEMENT_DUE                                              | high     | finance    | P1D   | P5D
            FIN_WEIGHT_VAR                                                  | medium   | finance    | P1D   | P90D
            UNCLASSIFIED                                                    | medium   | operations | PT4H  | PT24H
            """;

    /** What the design says of a class. */
    record Designed(
            String code,
            Severity severity,
            Owner owner,
            Duration firstResponse,
            @Nullable Duration resolve) {
        static Stream<Designed> read(String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return Arrays.stream(cells.getFirst().split(" ", -1))
                    .map(code -> new Designed(
                            code,
                            Severity.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
                            Owner.valueOf(cells.get(2).toUpperCase(Locale.ROOT)),
                            Duration.parse(cells.get(3)),
                            cells.get(4).equals("-") ? null : Duration.parse(cells.get(4))));
        }

        @Override
        public String toString() {
            return code;
        }
    }

    static Stream<Designed> designed() {
        return DESKS.lines().flatMap(Designed::read);
    }

    static Stream<Arguments> endings() {
        return ShipmentStory.POLICY.classes().all().stream()
                .flatMap(type -> type.clearsWhen().stream().map(clearing -> Arguments.of(type.code(), clearing)));
    }

    static Stream<String> withoutEnding() {
        return ShipmentStory.POLICY.classes().all().stream()
                .filter(type -> type.clearsWhen().isEmpty())
                .map(ExceptionClass::code);
    }

    @Test
    void theDesignNamesEveryClassOnce() {
        assertThat(designed().map(Designed::code))
                .containsExactlyInAnyOrderElementsOf(ShipmentStory.POLICY.classes().all().stream()
                        .map(ExceptionClass::code)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("designed")
    void itsCaseGoesToTheDeskWithTheSeverityAndClocksOfTheDesign(Designed designed) {
        ClassLife life = ClassLife.of(designed.code());

        life.tell(TOLD, TOLD);

        ExceptionCase opened = life.stands();
        assertThat(opened.routing().code()).isEqualTo(designed.code());
        assertThat(opened.routing().severity()).isEqualTo(designed.severity());
        assertThat(opened.routing().owner()).isEqualTo(designed.owner());
        assertThat(opened.clocks().firstResponseDue())
                .isEqualTo(START.plus(TOLD).plus(designed.firstResponse()));
        assertThat(opened.clocks().resolveDue())
                .isEqualTo(designed.resolve() == null ? null : START.plus(TOLD).plus(designed.resolve()));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void itsCaseIsOpenedOnceEndsByItselfAndComesBackWithARelapse(String code, Clearing ending) {
        ClassLife life = ClassLife.endingWith(ending.signal(), code);
        life.tell(TOLD, TOLD);
        life.tell(TOLD, TOLD);
        life.tell(TOLD.plus(HOUR), TOLD);
        assertThat(life.told()).as("repetitions, and a clock an hour ahead").containsExactly("Opened");

        life.end(ending.signal(), ENDED, ENDED);
        assertThat(life.stands().state()).isEqualTo(CaseState.RESOLVED);
        assertThat(life.told()).containsExactly("Opened", "Resolved");

        life.end(ending.signal(), ENDED.minus(HOUR), ENDED);
        life.end(ending.signal(), ENDED.plus(HOUR), ENDED);
        life.tell(TOLD, AFTERWARDS);
        life.tell(LATE, AFTERWARDS);
        assertThat(life.told())
                .as("an end by clocks an hour off, a repetition, and history that comes late")
                .containsExactly("Opened", "Resolved");

        life.tell(RELAPSED, RELAPSED);
        if (isOverForEver(ending)) {
            assertThat(life.stands().state()).isEqualTo(CaseState.RESOLVED);
        } else {
            assertThat(life.told()).containsExactly("Opened", "Resolved", "Reopened");
        }
    }

    @ParameterizedTest
    @MethodSource("withoutEnding")
    void whatOnlyAPersonEndsOutlastsEverything(String code) {
        ClassLife life = ClassLife.of(code);
        life.tell(TOLD, TOLD);

        Stream.of(Signal.MOVING, Signal.OUT_FOR_DELIVERY, Signal.DELIVERED, Signal.REFUND_BOOKED)
                .forEach(signal -> life.end(signal, ENDED, ENDED));

        assertThat(life.told()).containsExactly("Opened");
    }

    /** A disagreement of both sides comes back with the next one; anything else that ended whenever it happened does not. */
    private static boolean isOverForEver(Clearing ending) {
        return ending.mode() == Clearing.Mode.EVER && ending.signal() != Signal.SIDES_AGREE;
    }
}
