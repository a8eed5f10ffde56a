package io.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A filter is left out, understood, or refused by its name. */
class FilterWordsTest {
    private static final UUID ID = UUID.fromString("01936f8e-7a10-7cc3-8f5e-0c1d2e3f4a5b");

    @Test
    void anAbsentWordDoesNotRestrict() {
        assertThat(FilterWords.constant(TimeUnit.class, "unit", null)).isNull();
        assertThat(FilterWords.id("orderId", null)).isNull();
    }

    @Test
    void aKnownWordIsUnderstoodInEitherCase() {
        assertThat(FilterWords.constant(TimeUnit.class, "unit", "days")).isEqualTo(TimeUnit.DAYS);
        assertThat(FilterWords.id("orderId", ID.toString())).isEqualTo(ID);
    }

    @Test
    void anUnknownWordIsRefusedByItsName() {
        refuses("unit", () -> FilterWords.constant(TimeUnit.class, "unit", "nope"));
        refuses("orderId", () -> FilterWords.id("orderId", "x"));
    }

    private static void refuses(String field, ThrowingCallable reading) {
        assertThatThrownBy(reading).asInstanceOf(type(ProblemException.class)).satisfies(refusal -> {
            assertThat(refusal.type()).isEqualTo(HttpProblems.VALIDATION_FAILED);
            assertThat(refusal.faults()).extracting(FieldFault::field).containsExactly(field);
        });
    }
}
