package io.waymark.exceptions.desk.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.desk.adapter.rest.RouteLine.StepView;
import io.waymark.exceptions.desk.application.ParcelFacts;
import io.waymark.tables.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parcel stands at one step of its line; what is behind it is done. */
class RouteLineTest {
    private final DeskTexts.DeskWords words = new DeskTexts(Tables.builtIn()).in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        ", , Label made, 0",
        "LABELED, , Label made, 0",
        "PICKED_UP, 2026-11-20T08:00:00Z, Picked up, 1",
        "CUSTOMS, 2026-11-20T08:00:00Z, In transit, 2",
        "EXCEPTION, 2026-11-20T08:00:00Z, In transit, 2",
        "EXCEPTION, , Label made, 0",
        "DELIVERY_FAILED, 2026-11-20T08:00:00Z, At the recipient's place, 3",
        "DELIVERED, 2026-11-20T08:00:00Z, Delivered, 4",
        "RETURNED, 2026-11-20T08:00:00Z, Returned, 4"
    })
    void theLineShowsHowFarItCame(@Nullable String state, @Nullable Instant movedAt, String step, int done) {
        List<StepView> line = RouteLine.of(new ParcelFacts(state, null, null, null, movedAt, null, List.of()), words);

        assertThat(line).hasSize(5);
        assertThat(line.stream().filter(each -> each.style().equals("current")).map(StepView::name))
                .containsExactly(step);
        assertThat(line.stream().filter(each -> each.style().equals("done"))).hasSize(done);
    }
}
