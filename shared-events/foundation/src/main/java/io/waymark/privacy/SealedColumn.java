package io.waymark.privacy;

import java.util.Locale;

/**
 * A column whose values {@link PersonalDataCipher} has encrypted, so that they can be encrypted anew under another key. Its
 * words become a part of statements: they come from the code alone.
 *
 * @param table   the table
 * @param key     its key, a single column
 * @param keyType what the key is
 * @param owner   the column whose value stands in the context; often the key
 * @param column  the sealed one
 * @param form    how it is written
 * @param context as it was encrypted, with {@code %s} for the owner
 */
public record SealedColumn(
        String table, String key, KeyType keyType, String owner, String column, Form form, String context) {

    /** What may be a key, and what comes before all of them. */
    public enum KeyType {
        UUID("00000000-0000-0000-0000-000000000000"),
        BIGINT("-1"),
        TEXT("");

        private final String lowest;

        KeyType(String lowest) {
            this.lowest = lowest;
        }

        /** Comes before every key. */
        public String lowest() {
            return lowest;
        }

        /** PostgreSQL's name. */
        public String sql() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a value is written. */
    public enum Form {
        /** As it is, in a column of bytes. */
        BYTES,
        /** {@code sealed:} and Base64, in a column of text that may hold plain text as well. */
        TEXT
    }

    /** A column of bytes whose owner is the key of its row. */
    public static SealedColumn bytes(String table, String key, KeyType keyType, String column, String context) {
        return new SealedColumn(table, key, keyType, key, column, Form.BYTES, context);
    }

    /** The context in which an owner's value was encrypted. */
    public String contextOf(String ownerValue) {
        return context.replace("%s", ownerValue);
    }
}
