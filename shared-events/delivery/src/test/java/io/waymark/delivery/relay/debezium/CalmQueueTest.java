package io.waymark.delivery.relay.debezium;

import static org.assertj.core.api.Assertions.assertThat;

import io.debezium.connector.base.ChangeEventQueue;
import io.debezium.connector.base.QueueProvider;
import io.debezium.pipeline.Sizeable;
import io.debezium.util.LoggingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Behind the engine's own queue class, as the engine uses it. */
class CalmQueueTest {
    private final Counting counting = new Counting();
    private final ChangeEventQueue<Change> queue = new ChangeEventQueue.Builder<Change>()
            .pollInterval(Duration.ofMillis(5))
            .maxBatchSize(8)
            .maxQueueSize(100)
            .loggingContextSupplier(() -> LoggingContext.forConnector("test", "test", "test"))
            .queueProvider(counting)
            .build();

    private record Change(int number) implements Sizeable {
        @Override
        public long objectSize() {
            return 1;
        }
    }

    private static final class Counting extends CalmQueue<Change> {
        int questions;

        @Override
        public int size() {
            questions++;
            return super.size();
        }
    }

    @Test
    void anIdlePollAsksAFewTimesAndNotAsOftenAsItCan() throws InterruptedException {
        int polls = 20;
        for (int i = 0; i < polls; i++) {
            assertThat(queue.poll()).isEmpty();
        }

        assertThat(counting.questions).isLessThan(20 * polls);
    }

    @Test
    void changesComeOutInTheirOrder() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            queue.enqueue(new Change(i));
        }

        assertThat(queue.poll()).extracting(Change::number).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(queue.poll()).extracting(Change::number).containsExactly(8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(queue.poll()).extracting(Change::number).containsExactly(16, 17, 18, 19);
        assertThat(queue.remainingCapacity()).isEqualTo(100);
    }

    @Test
    void theEngineFindsItByItsName() {
        List<String> names = new ArrayList<>();
        for (QueueProvider<?> found : ServiceLoader.load(QueueProvider.class)) {
            names.add(found.name());
        }

        assertThat(names).contains(CalmQueue.NAME);
    }
}
