package io.waymark.testkit.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.testkit.RepositoryRoot;
import io.waymark.testkit.provision.DeclaredRights.User;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users of the broker may do is what the services are configured to do, and no two of them write to one topic. */
class RightsFileTest {
    /** Faults of every service are told here. */
    private static final String SHARED = "integration.incidents.v1";

    private final List<User> users =
            DeclaredRights.read(RepositoryRoot.rightsFile()).users();
    private final Set<String> topics = DeclaredTopics.read(RepositoryRoot.topicsFile()).topics().stream()
            .map(DeclaredTopics.Topic::name)
            .collect(Collectors.toSet());

    @Test
    void aServiceReadsWhatItsChannelsNameUnderItsOwnGroups() throws IOException {
        for (User user : services()) {
            Properties settings = settings(user.name());
            assertThat(values(settings, ".topic")).as(user.name()).isEqualTo(Set.copyOf(user.reads()));
            assertThat(values(settings, ".group.id"))
                    .allSatisfy(group -> assertThat(group).startsWith(user.groups()));
        }
    }

    @Test
    void aServiceHasTheLettersOfWhatItReads() {
        for (User user : services()) {
            assertThat(user.letters())
                    .as(user.name())
                    .containsExactlyInAnyOrderElementsOf(user.reads().stream()
                            .map(topic -> topic + "." + user.name() + ".dlq")
                            .toList());
        }
    }

    @Test
    void everyTopicIsDeclaredAndHasOneWriter() {
        List<String> written = users.stream()
                .flatMap(user -> Stream.concat(user.writes().stream(), user.letters().stream()))
                .toList();

        assertThat(Set.copyOf(written)).isEqualTo(topics);
        assertThat(written).filteredOn(topic -> !topic.equals(SHARED)).doesNotHaveDuplicates();
    }

    private List<User> services() {
        List<User> services = users.stream()
                .filter(user -> Files.exists(settingsFile(user.name())))
                .toList();
        assertThat(services).hasSize(4);
        return services;
    }

    private static Set<String> values(Properties settings, String end) {
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(end))
                .map(settings::getProperty)
                .collect(Collectors.toSet());
    }

    private static Properties settings(String module) throws IOException {
        Properties settings = new Properties();
        try (Reader text = Files.newBufferedReader(settingsFile(module))) {
            settings.load(text);
        }
        return settings;
    }

    private static Path settingsFile(String module) {
        return RepositoryRoot.find().resolve(module).resolve("src/main/resources/application.properties");
    }
}
