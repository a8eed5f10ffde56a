package io.waymark.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One golden sample: a payload as it travels, kept for good. */
record Sample(EventType<?> type, Path file) {
    private static final Path FOLDER =
            Path.of(System.getProperty("waymark.root"), "shared-events/contract/src/main/resources/samples");

    static List<Sample> all() {
        return EventTypes.ALL.stream().flatMap(type -> of(type).stream()).toList();
    }

    static List<Sample> of(EventType<?> type) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(type.name()))) {
            return files.sorted().map(file -> new Sample(type, file)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Names of the folders, each of which should be an event type. */
    static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }

    JsonNode content() throws IOException {
        return ContractJson.MAPPER.readTree(file.toFile());
    }

    @Override
    public String toString() {
        return FOLDER.relativize(file).toString();
    }
}
