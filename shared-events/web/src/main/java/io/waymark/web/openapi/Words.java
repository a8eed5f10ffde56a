package io.waymark.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Reads the tables of words that the documents are finished with. */
final class Words {
    private Words() {}

    /** The table of a resource that this module brings, in UTF-8. */
    static Properties of(String resource) {
        try (InputStream table = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource)) {
            Properties words = new Properties();
            words.load(new InputStreamReader(table, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
