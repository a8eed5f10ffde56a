package io.waymark.tracking.provider.sf;

/** The two languages of SF's route push; the answer must be in the one that was asked in. */
enum Dialect {
    JSON,
    XML;

    /** The language of a document, told by its first character; JSON where it is neither. */
    static Dialect of(byte[] document) {
        return first(document) == '<' ? XML : JSON;
    }

    /** The first character that is neither white space nor a byte order mark; 0 in an empty document. */
    static int first(byte[] document) {
        for (byte one : document) {
            int character = Byte.toUnsignedInt(one);
            if (character > ' ' && character != 0xEF && character != 0xBB && character != 0xBF) {
                return character;
            }
        }
        return 0;
    }
}
