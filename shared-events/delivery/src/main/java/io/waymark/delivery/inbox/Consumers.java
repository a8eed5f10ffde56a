package io.waymark.delivery.inbox;

import io.quarkus.runtime.StartupEvent;
import io.waymark.work.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** The consumers of this process by name; parked events and dead letters go to the one whose name they bear. */
@ApplicationScoped
class Consumers {
    private static final Pattern CHANNEL = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.topic");

    private final Map<String, Consumer<?>> byName = new ConcurrentHashMap<>();

    /** @throws IllegalStateException when one of this name is there already */
    void add(Consumer<?> consumer) {
        if (byName.putIfAbsent(consumer.name(), consumer) != null) {
            throw new IllegalStateException(
                    "two consumers are named " + consumer.name() + ": give each a purpose of its own");
        }
    }

    /** A listener that is made with its first batch only would leave parked events and dead letters alone until then. */
    void requireAll(@Observes @Priority(StartOrder.LAST) StartupEvent started, Config config) {
        Map<String, String> topics = new TreeMap<>();
        for (String property : config.getPropertyNames()) {
            Matcher channel = CHANNEL.matcher(property);
            if (channel.matches()) {
                topics.put(channel.group(1), config.getValue(property, String.class));
            }
        }
        requireEach(topics);
    }

    /** @throws IllegalStateException naming a channel whose topic nobody consumes */
    void requireEach(Map<String, String> topics) {
        topics.forEach((channel, topic) -> {
            if (all().stream()
                    .noneMatch(consumer -> consumer.subscription().topic().equals(topic))) {
                throw new IllegalStateException("channel " + channel + " reads " + topic
                        + ", but no consumer of it was made at start: is its listener @Startup?");
            }
        });
    }

    Optional<Consumer<?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<Consumer<?>> all() {
        return List.copyOf(byName.values());
    }
}
