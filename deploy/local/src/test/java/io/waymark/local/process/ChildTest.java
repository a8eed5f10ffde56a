package io.waymark.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    Path folder;

    @Test
    void stopInOrderWhatListensAndKillWhatDoesNot() {
        try (Guard guard = Guard.start()) {
            Child polite = start(guard, "sleep 60");
            polite.stop(Duration.ofSeconds(5));
            assertThat(polite.isAlive()).isFalse();
            Child deaf = start(guard, "trap '' TERM; echo deaf; while true; do sleep 1; done");
            while (!deaf.tail(1).equals("deaf")) {
                Thread.onSpinWait();
            }
            deaf.stop(Duration.ofMillis(200));
            assertThat(deaf.isAlive()).isFalse();
        }
    }

    @Test
    void tellInOneLineHowItEnded() throws Exception {
        Files.writeString(folder.resolve("child.log"), "Error: of an earlier start\n");
        try (Guard guard = Guard.start()) {
            Child child = start(guard, "echo out of paper; exit 3");
            await().until(() -> !child.isAlive());
            assertThat(child.obituary())
                    .isEqualTo("child ended with exit code 3: out of paper; log: " + folder.resolve("child.log"));
        }
    }

    @Test
    void leaveNobodyBehindWhenTheGuardLosesItsMaster() throws Exception {
        Guard guard = Guard.start();
        Child child = start(guard, "sleep 60");
        guard.close();
        ProcessHandle.of(child.pid())
                .ifPresent(process ->
                        process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
        assertThat(child.isAlive()).isFalse();
    }

    private Child start(Guard guard, String script) {
        return Child.start("child", List.of("sh", "-c", script), Map.of(), folder.resolve("child.log"), guard);
    }
}
