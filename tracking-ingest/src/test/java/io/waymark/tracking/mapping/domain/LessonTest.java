package io.waymark.tracking.mapping.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tracking.mapping.domain.Lesson.Fault;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A lesson is refused for all its faults at once. */
class LessonTest {
    private static final Set<String> CLASSES = Set.of("DAMAGED");
    private static final ProviderCode CODE = new ProviderCode("easypost", "unknown/status_update");

    @Test
    void aStateWithItsSubstateIsLearnt() {
        Lesson lesson = new Lesson(CODE, "EXCEPTION", "damaged", "DAMAGED", false, "told by the carrier");

        assertThat(lesson.faults(CLASSES)).isEmpty();
        assertThat(lesson.meaning())
                .isEqualTo(new Meaning(true, new Status(State.EXCEPTION, "damaged", "DAMAGED"), "DAMAGED"));
    }

    @Test
    void anInformationalCodeMovesNothing() {
        Lesson lesson = new Lesson(CODE, null, null, null, true, "only a milestone");

        assertThat(lesson.faults(CLASSES)).isEmpty();
        assertThat(lesson.meaning().isInformational()).isTrue();
    }

    @Test
    void everyFaultIsNamed() {
        Lesson lesson = new Lesson(new ProviderCode("kdniao", " x\u0007"), "FLYING", "In Air", "GONE", false, " ");

        assertThat(lesson.faults(CLASSES))
                .extracting(Fault::field)
                .containsExactly("code", "state", "substate", "exception", "note");
    }

    @Test
    void aStateBesideInformationalIsAFault() {
        Lesson lesson = new Lesson(CODE, "DELIVERED", "proxy", null, true, "why");

        assertThat(lesson.faults(CLASSES)).extracting(Fault::field).containsExactly("informational");
    }

    @Test
    void halfACharacterAndALineBreakAreNoCodeAndNoNote() {
        Lesson lesson = new Lesson(new ProviderCode("kdniao", "a\ud800"), null, null, null, true, "two\nlines");

        assertThat(lesson.faults(CLASSES)).extracting(Fault::field).containsExactly("code", "note");
    }
}
