package io.waymark.delivery.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Tells a topic that is not there from a broker that is not there, which a producer cannot: it times out at both. */
public final class MissingTopics {
    private static final int ANSWER_MILLIS = 5_000;

    /**
     * Asks the broker; waits at most 5 seconds.
     *
     * @param kafka client settings: addresses, security
     * @return whether the broker says that it has no such topic; false when it says nothing
     */
    public static boolean isMissing(Map<String, Object> kafka, String topic) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
            return false;
        } catch (ExecutionException answer) {
            return answer.getCause() instanceof UnknownTopicOrPartitionException;
        } catch (KafkaException unreachable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private MissingTopics() {}
}
