package io.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages follow each other without a gap, hold what was asked for, and none is empty but that of an empty list. */
class PageRequestTest {
    private static final Listing<Long, Long> NUMBERS = Listing.byNumber("numbers", number -> number);

    @Test
    void theLastPageIsExactAndHasNoCursor() {
        Page<Long> first = page(null, "3", 6);

        Page<Long> last = page(first.nextCursor(), "3", 6);

        assertThat(first.items()).containsExactly(1L, 2L, 3L);
        assertThat(last.items()).containsExactly(4L, 5L, 6L);
        assertThat(last.nextCursor()).isNull();
    }

    @ParameterizedTest
    @CsvSource({",50", "1,1", "007,7", "200,200"})
    void holdsAsManyAsAskedForAndFiftyByDefault(@Nullable String limit, int most) {
        assertThat(page(null, limit, 1000).items()).hasSize(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "9999999999", "ten", "1.0", "+5", "٣"})
    void aLimitOutOfBoundsIsNamed(String limit) {
        assertThatThrownBy(() -> page(null, limit, 10))
                .asInstanceOf(type(ProblemException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo(HttpProblems.VALIDATION_FAILED);
                    assertThat(refusal.faults()).extracting(FieldFault::field).containsExactly("limit");
                });
    }

    @Test
    void aRowThatCannotBeShownCostsNoOther() {
        PageRequest request = new PageRequest();
        request.limit = "3";

        Page<Long> page = request.of(NUMBERS, (after, most) -> List.of(1L, 2L, 3L, 4L), PageRequestTest::evenOnly);

        assertThat(page.items()).containsExactly(2L);
        assertThat(NUMBERS.place(String.valueOf(page.nextCursor()))).isEqualTo(3L);
    }

    @Test
    void aDatabaseThatIsAwayIsNoUnreadableRow() {
        PageRequest request = new PageRequest();

        assertThatThrownBy(() -> request.of(NUMBERS, (after, most) -> List.of(1L), row -> {
                    throw new IllegalStateException(new SQLException("gone", "08006"));
                }))
                .hasRootCauseInstanceOf(SQLException.class);
    }

    private static Long evenOnly(Long number) {
        if (number % 2 != 0) {
            throw new IllegalStateException("cannot be read");
        }
        return number;
    }

    private static Page<Long> page(@Nullable String cursor, @Nullable String limit, long size) {
        PageRequest request = new PageRequest();
        request.cursor = cursor;
        request.limit = limit;
        return request.of(
                NUMBERS,
                (after, most) -> LongStream.rangeClosed(after == null ? 1 : after + 1, size)
                        .limit(most)
                        .boxed()
                        .toList(),
                Function.identity());
    }
}
