package io.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was released stays readable: schemas only grow, samples are only added to. */
class ReleasedContractTest {
    private static final Path MODULE = Path.of(System.getProperty("waymark.root"), "shared-events/contract/src");
    private static final Path RELEASED = MODULE.resolve("test/resources/released");

    static List<String> schemas() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED.resolve("schemas"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static List<String> samples() throws IOException {
        return Files.readAllLines(RELEASED.resolve("samples.sha256"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schemaOnlyGrows(String file) throws IOException {
        assertThat(SchemaEvolution.breaks(
                        ContractJson.resource("released/schemas/" + file), ContractJson.resource("schemas/" + file)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleIsStillThereUnchanged(String line) throws IOException, NoSuchAlgorithmException {
        String[] parts = line.split("  ", 2);
        byte[] content =
                Files.readAllBytes(MODULE.resolve("main/resources/samples").resolve(parts[1]));

        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));

        assertThat(digest).isEqualTo(parts[0]);
    }
}
