package io.waymark.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored document is exact, and an update writes no break into it unless the version says so. */
class StoredDocumentTest {
    private static final String COMPATIBLE = DocumentStyleTest.STYLED.replace("[SF, YTO]", "[SF, YTO, ZTO]");
    private static final String BREAKING = DocumentStyleTest.STYLED.replace("/v1/parcels/{id}:", "/v1/packets/{id}:");

    @TempDir
    Path folder;

    private Path file;
    private StoredDocument stored;

    @BeforeEach
    void store() throws IOException {
        file = Files.writeString(folder.resolve("parcels.yaml"), DocumentStyleTest.STYLED);
        stored = new StoredDocument(file);
    }

    @Test
    void holdsWhatIsStored() {
        stored.check(DocumentStyleTest.STYLED, false);
    }

    @Test
    void anyDifferenceIsOutOfDate() {
        assertThatThrownBy(() -> stored.check(COMPATIBLE, false)).hasMessageContaining("parcels.yaml is out of date");
    }

    @Test
    void nothingOfAnotherStyleIsStored() {
        assertThatThrownBy(() -> stored.check(COMPATIBLE.replace("Waymark parcels", "Parcels"), true))
                .hasMessageContaining("the title does not begin with Waymark");

        assertThat(file).hasContent(DocumentStyleTest.STYLED);
    }

    @Test
    void anUpdateWritesWhatCallersCanBear() {
        stored.check(COMPATIBLE, true);

        assertThat(file).hasContent(COMPATIBLE);
    }

    @Test
    void anUpdateRefusesABreak() {
        assertThatThrownBy(() -> stored.check(BREAKING, true)).hasMessageContaining("put /v1/parcels/{id} is gone");

        assertThat(file).hasContent(DocumentStyleTest.STYLED);
    }

    @Test
    void aBreakNeedsAnotherMajorVersion() {
        assertThatThrownBy(() -> stored.check(BREAKING.replace("\"1\"", "\"1.1\""), true))
                .hasMessageContaining("put /v1/parcels/{id} is gone");

        stored.check(BREAKING.replace("\"1\"", "\"2\""), true);

        assertThat(file).content().contains("/v1/packets/{id}:");
    }
}
