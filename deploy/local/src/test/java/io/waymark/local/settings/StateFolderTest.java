package io.waymark.local.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    Path folder;

    @Test
    void forgetEverythingWhenAskedTo() throws IOException {
        Path root = folder.resolve("state");
        try (StateFolder first = StateFolder.take(root, false)) {
            Files.createDirectories(first.postgres());
            Files.writeString(first.postgres().resolve("row"), "old");
        }
        try (StateFolder kept = StateFolder.take(root, false)) {
            assertThat(kept.postgres().resolve("row")).exists();
        }
        try (StateFolder fresh = StateFolder.take(root, true)) {
            assertThat(fresh.postgres()).doesNotExist();
            assertThat(fresh.logs()).isDirectory();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                    .isEqualTo("rwx------");
        }
    }
}
