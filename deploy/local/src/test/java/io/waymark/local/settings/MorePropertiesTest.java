package io.waymark.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MorePropertiesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"local.conf", "waymark", "own.properties", "with space, and comma.txt"})
    void areTakenUnderAnyName(String name) throws IOException {
        String text = "# hosts\n\nwaymark.a=1\nwaymark.b: 2\n  waymark.c =\nwaymark.d=a,\\\n  b\nkey\\=x=y\\u0041\n";
        Path file = Files.writeString(folder.resolve(name), text);
        Path stored = MoreProperties.read(file).storedIn(folder.resolve("services"));
        assertThat(stored).hasContent(text);
        assertThat(stored.getFileName().toString()).endsWith(".properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource({
        "waymark.a=1\\n{, line 2: is not key=value",
        "hunter2, line 1: is not key=value",
        "=hunter2, line 1: is not key=value",
        "{\"waymark.a\": \"hunter2\"}, line 1: is not key=value",
        "- waymark.a: hunter2, line 1: is not key=value",
        "waymark:\\n  a: 1, line 1: has no value; YAML is not read",
        "waymark.a=\\\\\\n1\\nhunter2, line 3: is not key=value",
        "waymark.a=hunter2\\\\u00g0, line 1: \\\\u needs four hexadecimal digits"
    })
    void areRefusedWhereALineIsNone(String text, String why) throws IOException {
        Path file = Files.writeString(folder.resolve("own"), text.translateEscapes());
        assertThatThrownBy(() -> MoreProperties.read(file))
                .hasMessage("--config: " + file + ", " + why.translateEscapes());
    }

    @Test
    void begunByAnEditorsMarkAreReadWithoutIt() throws IOException {
        Path file = Files.writeString(folder.resolve("marked"), "\uFEFFwaymark.a=1\n");
        assertThat(MoreProperties.read(file).storedIn(folder.resolve("services")))
                .hasContent("waymark.a=1\n");
    }

    @Test
    void areRefusedWhereTheFileIsNone() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> MoreProperties.read(missing)).hasMessage("--config: " + missing + " does not exist");
        assertThatThrownBy(() -> MoreProperties.read(folder)).hasMessage("--config: " + folder + " is a folder");
        Path foreign = Files.write(folder.resolve("latin"), "a=é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> MoreProperties.read(foreign)).hasMessage("--config: " + foreign + " is not UTF-8");
        Path around = Files.createSymbolicLink(folder.resolve("around"), folder.resolve("around"));
        assertThatThrownBy(() -> MoreProperties.read(around)).hasMessage("--config: " + around + " cannot be read");
    }
}
