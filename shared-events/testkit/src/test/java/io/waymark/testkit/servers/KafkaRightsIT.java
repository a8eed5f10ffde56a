package io.waymark.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.events.Topics;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.RepositoryRoot;
import io.waymark.testkit.TopicProbe;
import io.waymark.testkit.certificates.CertificateAuthority;
import io.waymark.testkit.provision.DeclaredRights;
import io.waymark.testkit.provision.DeclaredRights.User;
import io.waymark.testkit.provision.DeclaredTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** On a broker that was given the declared users and rights, each of them does what is declared and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaRightsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<User> users =
            DeclaredRights.read(RepositoryRoot.rightsFile()).users();
    private final List<String> topics = DeclaredTopics.read(RepositoryRoot.topicsFile()).topics().stream()
            .map(DeclaredTopics.Topic::name)
            .toList();

    private CertificateAuthority authority;
    private KafkaBroker broker;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        authority = CertificateAuthority.in(folder.resolve("certificates"));
        broker = KafkaBroker.start(
                folder.resolve("kafka"),
                0,
                new KafkaSecurity(authority.issue("kafka"), authority.certificate(), "operator's own"));
        broker.createTopics(RepositoryRoot.topicsFile());
        broker.grantRights(
                RepositoryRoot.rightsFile(),
                users.stream().collect(Collectors.toMap(User::name, KafkaRightsIT::password)));
        try (EventSender operator = new EventSender(broker.operator())) {
            topics.forEach(topic -> operator.send(new ProducerRecord<>(topic, 0, "key", new byte[] {1})));
        }
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @Test
    void eachWritesToItsOwnTopicsAlone() {
        for (User user : users) {
            Set<String> declared = new TreeSet<>(user.writes());
            declared.addAll(user.letters());
            Set<String> written = new TreeSet<>();
            try (EventSender sender = new EventSender(as(user))) {
                topics.stream().filter(topic -> isTaken(sender, topic)).forEach(written::add);
            }
            assertThat(written).as(user.name()).isEqualTo(declared);
        }
    }

    private static boolean isTaken(EventSender sender, String topic) {
        try {
            sender.send(new ProducerRecord<>(topic, "key", new byte[] {1}));
            return true;
        } catch (IllegalStateException refused) {
            assertThat(refused).hasCauseInstanceOf(TopicAuthorizationException.class);
            return false;
        }
    }

    @Test
    void eachReadsItsOwnTopicsAlone() {
        for (User user : users) {
            Set<String> declared = new TreeSet<>(user.reads());
            declared.addAll(user.letters());
            Set<String> read = new TreeSet<>();
            try (KafkaConsumer<String, byte[]> consumer = consumer(user, null)) {
                topics.stream().filter(topic -> isRead(consumer, topic)).forEach(read::add);
            }
            assertThat(read).as(user.name()).isEqualTo(declared);
        }
    }

    /** A writer may see that a topic is there and where it ends, but no record of it. */
    private static boolean isRead(KafkaConsumer<String, byte[]> consumer, String topic) {
        TopicPartition first = new TopicPartition(topic, 0);
        try {
            consumer.assign(List.of(first));
            consumer.seekToBeginning(List.of(first));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.poll(Duration.ofMillis(100)).isEmpty()) {
                assertThat(System.nanoTime()).as("time for " + topic).isLessThan(deadline);
            }
            return true;
        } catch (TopicAuthorizationException refused) {
            return false;
        }
    }

    @Test
    void eachHasConsumerGroupsUnderItsOwnNameAlone() {
        for (User user : users) {
            for (User other : users) {
                if (!other.groups().isEmpty()) {
                    boolean isOwn = user.equals(other);
                    try (KafkaConsumer<String, byte[]> consumer = consumer(user, other.groups() + "any")) {
                        TopicPartition place = new TopicPartition(Topics.ORDERS_EVENTS, 0);
                        if (isOwn) {
                            assertThat(consumer.committed(Set.of(place))).isNotNull();
                        } else {
                            assertThatThrownBy(() -> consumer.committed(Set.of(place)))
                                    .as(user.name() + " as " + other.groups())
                                    .isInstanceOf(GroupAuthorizationException.class);
                        }
                    }
                }
            }
        }
    }

    @Test
    void eachShortensItsOwnLettersAlone() {
        for (User user : users) {
            Set<String> shortened = new HashSet<>();
            try (Admin admin = Admin.create(as(user))) {
                topics.stream().filter(topic -> isShortened(admin, topic)).forEach(shortened::add);
            }
            assertThat(shortened).as(user.name()).isEqualTo(Set.copyOf(user.letters()));
        }
    }

    private static boolean isShortened(Admin admin, String topic) {
        try {
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(0)))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(TopicAuthorizationException.class);
            return false;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void nobodyMakesTopicsOrRights() {
        try (Admin admin = Admin.create(as(users.getFirst()))) {
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("own.v1", 1, (short) 1)))
                            .all()
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void aWrongPasswordIsNobodys() {
        Map<String, Object> client = as(users.getFirst());
        client.putAll(
                KafkaSecurity.client(authority.certificate(), users.getFirst().name(), "guessed"));

        assertThatThrownBy(() -> TopicProbe.fromBeginning(client, Topics.ORDERS_REQUESTS))
                .isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void clearTextIsNotSpoken() {
        Map<String, Object> client =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "default.api.timeout.ms", "2000");

        assertThatThrownBy(() -> TopicProbe.fromBeginning(client, Topics.ORDERS_REQUESTS))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void aBrokerOfAnotherAuthorityIsNotTalkedTo(@TempDir Path elsewhere) {
        Path stranger = CertificateAuthority.in(elsewhere).certificate();
        Map<String, Object> client = as(users.getFirst());
        client.put("ssl.truststore.location", stranger.toString());

        assertThatThrownBy(() -> TopicProbe.fromBeginning(client, Topics.ORDERS_REQUESTS))
                .isInstanceOf(SslAuthenticationException.class);
    }

    private KafkaConsumer<String, byte[]> consumer(User user, @Nullable String group) {
        Map<String, Object> settings = as(user);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        if (group != null) {
            settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        }
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> as(User user) {
        Map<String, Object> client = new HashMap<>();
        client.put("bootstrap.servers", broker.bootstrapServers());
        client.putAll(KafkaSecurity.client(authority.certificate(), user.name(), password(user)));
        return client;
    }

    private static String password(User user) {
        return "secret of " + user.name();
    }
}
