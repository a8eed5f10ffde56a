package io.waymark.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A service's OpenAPI document as it is stored: of one style, what the service does, changed only as callers can bear. */
public final class StoredDocument {
    /** System property: write what the service says now, unless that breaks callers. */
    private static final String UPDATE = "openapi.update";

    private static final YAMLMapper YAML = new YAMLMapper();
    private final Path file;

    /** Stored in a file. */
    public StoredDocument(Path file) {
        this.file = file;
    }

    /** Fails unless what a service says is of the style and is stored, or an update breaks no caller of the same version. */
    public void holds(String said) {
        check(said, Boolean.getBoolean(UPDATE) || "".equals(System.getProperty(UPDATE)));
    }

    void check(String said, boolean update) {
        try {
            JsonNode now = YAML.readTree(said);
            assertThat(DocumentStyle.faults(now))
                    .as("style of what the service says")
                    .isEmpty();
            JsonNode stored = Files.exists(file) ? YAML.readTree(file.toFile()) : YAML.missingNode();
            if (version(stored).equals(version(now))) {
                assertThat(Breaks.between(stored, now))
                        .as("breaks callers of %s: keep what there was, or raise its info-version", file.getFileName())
                        .isEmpty();
            }
            if (update) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, said);
            } else {
                assertThat(now)
                        .as("%s is out of date: CONTRIBUTING.md says how to update it", file.getFileName())
                        .isEqualTo(stored);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The part of the version that changes with a break. */
    private static String version(JsonNode document) {
        return document.at("/info/version").asText().split("\\.", 2)[0];
    }
}
