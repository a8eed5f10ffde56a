package io.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
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
        refuses("carrier", () -> FilterWords.word("carrier", "x".repeat(129)));
    }

    @Test
    void aTimeIsOfThisCentury() {
        assertThat(FilterWords.time("from", "2026-11-20T08:00:00+08:00")).isEqualTo("2026-11-20T00:00:00Z");
        for (String far : List.of(
                "yesterday",
                "1999-12-31T23:59:59Z",
                "2100-01-01T00:00:01Z",
                "+999999999-12-31T23:59:59.999999999Z",
                "-999999999-01-01T00:00:00Z")) {
            refuses("from", () -> FilterWords.time("from", far));
        }
    }

    private static void refuses(String field, ThrowingCallable reading) {
        assertThatThrownBy(reading).asInstanceOf(type(ProblemException.class)).satisfies(refusal -> {
            assertThat(refusal.type()).isEqualTo(HttpProblems.VALIDATION_FAILED);
            assertThat(refusal.faults()).extracting(FieldFault::field).containsExactly(field);
        });
    }
}
