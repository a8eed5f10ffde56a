package io.waymark.bench.faults;

import io.waymark.bench.stack.Stack;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Waits until every backlog has drained by itself: only then may anybody judge, and how long it takes is a rule of its own. */
final class Quiet {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration STILL = Duration.ofSeconds(15);
    private static final int ANSWER_SECONDS = 30;
    private static final String LISTENERS = "exception-router.";
    private static final String REPLAYS = ".dead-letter-replay";

    private Quiet() {}

    /** Returns after 15 seconds in which nothing waited anywhere. */
    static void await(Stack stack) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String still;
        do {
            stack.drain();
            still = still(stack, deadline);
            stack.drain();
        } while (!still.equals(waiting(stack)));
    }

    /** What stood for 15 seconds. */
    private static String still(Stack stack, long deadline) throws InterruptedException {
        long quietSince = System.nanoTime();
        String last = "";
        while (System.nanoTime() - quietSince < STILL.toNanos()) {
            String state = waiting(stack);
            if (!state.equals(last) || !state.startsWith("0 ")) {
                quietSince = System.nanoTime();
            }
            last = state;
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the backlog does not drain by itself: " + state);
            }
            Thread.sleep(500);
        }
        return last;
    }

    /** What waits, and how far everything is: the same answer twice means that nothing moved. */
    private static String waiting(Stack stack) throws InterruptedException {
        try {
            return behind(stack.suite().bootstrapServers());
        } catch (ExecutionException | TimeoutException away) {
            return "unknown: " + away.getMessage();
        }
    }

    private static String behind(String bootstrapServers)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
            for (String group : listeners(admin)) {
                read.putAll(admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get(ANSWER_SECONDS, TimeUnit.SECONDS));
            }
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            read.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
            var ends = admin.listOffsets(latest).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
            long behind = 0;
            long end = 0;
            for (Map.Entry<TopicPartition, ListOffsetsResultInfo> partition : ends.entrySet()) {
                OffsetAndMetadata committed = read.get(partition.getKey());
                end += partition.getValue().offset();
                behind += committed == null ? 0 : partition.getValue().offset() - committed.offset();
            }
            return behind + " of " + end;
        }
    }

    /** The groups of the exception router's listeners, one for each topic; none at all is nothing to call quiet. */
    private static List<String> listeners(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<String> groups =
                admin
                        .listGroups(ListGroupsOptions.forConsumerGroups())
                        .all()
                        .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                        .stream()
                        .map(GroupListing::groupId)
                        .filter(group -> group.startsWith(LISTENERS) && !group.endsWith(REPLAYS))
                        .toList();
        if (groups.isEmpty()) {
            throw new TimeoutException("nobody listens as " + LISTENERS + "*");
        }
        return groups;
    }
}
