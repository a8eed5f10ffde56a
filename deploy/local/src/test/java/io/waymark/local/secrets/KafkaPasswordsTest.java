package io.waymark.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaPasswordsTest {
    @TempDir
    Path folder;

    @Test
    void stayTheSameAndDifferFromEachOther() {
        KafkaPasswords made = KafkaPasswords.in(folder, RepositoryRoot.rightsFile());

        assertThat(KafkaPasswords.in(folder, RepositoryRoot.rightsFile())).isEqualTo(made);
        assertThat(made.users().values()).doesNotHaveDuplicates().doesNotContain(made.operator());
    }

    @Test
    void aUserThatIsNewGetsOneBesideTheOthers() throws IOException {
        KafkaPasswords made = KafkaPasswords.in(folder, RepositoryRoot.rightsFile());
        Path file = folder.resolve("kafka");
        List<String> others = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("payments="))
                .toList();
        Files.write(file, others);

        KafkaPasswords read = KafkaPasswords.in(folder, RepositoryRoot.rightsFile());

        assertThat(read.of("order-service")).isEqualTo(made.of("order-service"));
        assertThat(read.of("payments")).isNotEqualTo(made.of("payments"));
    }
}
