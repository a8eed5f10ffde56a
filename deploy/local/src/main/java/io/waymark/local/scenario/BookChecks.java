package io.waymark.local.scenario;

import io.waymark.events.Topics;
import io.waymark.local.settings.ServiceName;
import io.waymark.testkit.servers.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares what the services wrote down in their databases with what the topics hold: stored = published = effect. */
final class BookChecks {
    private static final Map<ServiceName, Set<String>> CONSUMED = Map.of(
            ServiceName.TRACKING, Set.of(Topics.ORDERS_EVENTS),
            ServiceName.EXCEPTIONS,
                    Set.of(
                            Topics.ORDERS_EVENTS,
                            Topics.SHIPMENTS_EVENTS,
                            Topics.RECONCILIATION_POSTINGS,
                            Topics.INTEGRATION_INCIDENTS),
            ServiceName.RECONCILIATION,
                    Set.of(
                            Topics.ORDERS_EVENTS,
                            Topics.SHIPMENTS_EVENTS,
                            Topics.EXCEPTIONS_CASES,
                            Topics.PAYMENTS_EVENTS));

    private static final Duration APPLIED_WITHIN = Duration.ofSeconds(30);
    private static final String APPLIED = "SELECT event_id FROM inbox_event WHERE applied_at >= ?";

    private final PostgresServer postgres;
    private final Instant since;
    private final Map<ServiceName, Set<UUID>> stored = new EnumMap<>(ServiceName.class);

    /** Notes what the services have stored by now: the topics must be read after this, and hold all of it. */
    BookChecks(PostgresServer postgres, Instant since) {
        this.postgres = postgres;
        this.since = since;
        for (ServiceName service : ServiceName.values()) {
            stored.put(service, read(service, "SELECT id FROM outbox_event WHERE recorded_at >= ?"));
        }
    }

    /** Whether the topics hold everything that was noted. */
    boolean isHeldBy(TopicCensus census) {
        Set<UUID> published =
                census.records().stream().map(TopicCensus.Published::id).collect(Collectors.toSet());
        return stored.values().stream().allMatch(published::containsAll);
    }

    /** Compares with the topics, which were read before this: what they hold must have had its effect. */
    List<Check> compare(TopicCensus census) throws InterruptedException {
        List<Check> checks = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            checks.add(published(service, census));
            checks.add(service == ServiceName.ORDER ? carriedOut(census) : applied(service, census));
            checks.add(Check.equal(
                    service.module() + " has nothing parked",
                    0,
                    read(service, "SELECT event_id FROM inbox_parked WHERE parked_at >= ?")
                            .size()));
        }
        return checks;
    }

    private Check published(ServiceName service, TopicCensus census) {
        Set<UUID> mine = stored.getOrDefault(service, Set.of());
        Set<UUID> missing = new HashSet<>(mine);
        census.records().forEach(record -> missing.remove(record.id()));
        return Check.none("what " + service.module() + " stored is published", texts(missing), mine.size() + " events");
    }

    private Check applied(ServiceName service, TopicCensus census) throws InterruptedException {
        Set<String> topics = CONSUMED.getOrDefault(service, Set.of());
        Set<UUID> missing = census.records().stream()
                .filter(record -> topics.contains(record.topic()))
                .map(TopicCensus.Published::id)
                .collect(Collectors.toCollection(HashSet::new));
        int published = missing.size();
        Patience.tryUntil(APPLIED_WITHIN, List.of(service), one -> {
            missing.removeAll(read(one, APPLIED));
            return !missing.isEmpty();
        });
        return Check.none("what " + service.module() + " reads is applied once", texts(missing), published + " events");
    }

    /** Commands are known by id and content, under ids that no topic holds: they are counted. */
    private Check carriedOut(TopicCensus census) throws InterruptedException {
        long sent = census.records().stream()
                .filter(record -> record.topic().equals(Topics.ORDERS_REQUESTS))
                .distinct()
                .count();
        List<ServiceName> waiting = Patience.tryUntil(
                APPLIED_WITHIN,
                List.of(ServiceName.ORDER),
                one -> read(one, APPLIED).size() < sent);
        return Check.none(
                "what " + ServiceName.ORDER.module() + " reads is applied once",
                waiting.stream()
                        .map(one -> read(one, APPLIED).size() + " of " + sent + " commands are applied")
                        .toList(),
                sent + " events");
    }

    private Set<UUID> read(ServiceName service, String query) {
        try (Connection books = postgres.connect(service.database())) {
            return ids(books, query);
        } catch (SQLException e) {
            throw new IllegalStateException(service + ": " + e.getMessage(), e);
        }
    }

    private Set<UUID> ids(Connection books, String query) throws SQLException {
        try (PreparedStatement select = books.prepareStatement(query)) {
            select.setTimestamp(1, Timestamp.from(since));
            try (ResultSet rows = select.executeQuery()) {
                Set<UUID> ids = new HashSet<>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    private static List<String> texts(Set<UUID> missing) {
        return missing.stream().map(id -> "event " + id + " is missing").toList();
    }
}
