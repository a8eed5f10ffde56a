package io.waymark.order.release.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.release.domain.Release.Life;
import io.waymark.order.release.domain.Release.Split;
import io.waymark.order.release.domain.Release.Status;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches that a release's share holds, and that raising it takes nobody back. */
class ReleaseTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int ORDERS = 5_000;
    private static final List<OrderKey> KEYS = IntStream.range(0, ORDERS)
            .mapToObj(n -> new OrderKey("merchant-" + n % 7, "R-" + n))
            .toList();

    /** Five standard deviations of 5,000 draws. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 500, 2500, 5000, 9000, 9999, 10_000})
    void theShareHolds(int points) {
        double share = points / (double) Release.ALL;
        double deviation = Math.sqrt(share * (1 - share) / ORDERS);

        assertThat(moved(release(new UUID(0, 1), points)).size() / (double) ORDERS)
                .isCloseTo(share, within(5 * deviation + 1e-9));
    }

    @Test
    void aLargerShareOnlyAddsOrders() {
        Set<OrderKey> before = Set.of();
        for (int points = 0; points <= Release.ALL; points += 500) {
            Set<OrderKey> now = moved(release(new UUID(0, 1), points));
            assertThat(now.containsAll(before)).isTrue();
            before = now;
        }
        assertThat(before).hasSize(ORDERS);
    }

    /** Else the same merchants' orders would be tried with everything that is new. */
    @Test
    void twoReleasesDrawByThemselves() {
        Set<OrderKey> one = moved(release(new UUID(0, 1), 5000));
        Set<OrderKey> other = moved(release(new UUID(0, 2), 5000));
        Set<OrderKey> both = new HashSet<>(one);
        both.retainAll(other);

        assertThat(both.size() / (double) ORDERS).isCloseTo(0.25, within(0.031));
    }

    @Test
    void itConcernsItsChannelAndMerchantWhileItIsActive() {
        Release mine = release("acme");
        Release all = release((String) null);

        assertThat(mine.concerns("acme", "old")).isTrue();
        assertThat(mine.concerns("other", "old")).isFalse();
        assertThat(mine.concerns("acme", "new")).isFalse();
        assertThat(all.concerns("other", "old")).isTrue();
        assertThat(all.in(Status.PAUSED).concerns("other", "old")).isFalse();
        assertThat(all.stopped(NOON).concerns("other", "old")).isFalse();
    }

    private static Set<OrderKey> moved(Release release) {
        Set<OrderKey> moved = new HashSet<>();
        KEYS.stream().filter(release::moves).forEach(moved::add);
        return moved;
    }

    private static Release release(UUID id, int points) {
        return new Release(id, 0, new Split("old", "new", null, points), new Life(Status.ACTIVE, NOON, "ops", null));
    }

    private static Release release(@Nullable String merchant) {
        return new Release(
                new UUID(0, 1), 0, new Split("old", "new", merchant, 100), new Life(Status.ACTIVE, NOON, "ops", null));
    }
}
