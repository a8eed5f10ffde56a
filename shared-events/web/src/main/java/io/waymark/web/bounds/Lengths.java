package io.waymark.web.bounds;

/** How long a text and a list of a caller may be: characters and items. */
public final class Lengths {
    /** A number, a code, or a name that somebody gave: longer ones are not printed on anything. */
    public static final int WORD = 128;

    /** One sentence, such as the reason for an action. */
    public static final int SENTENCE = 200;

    /** What a person writes down for colleagues. */
    public static final int NOTE = 2_000;

    /** Any text, where nothing shorter is said. */
    public static final int TEXT = 20_000;

    /** Any list, where nothing shorter is said. */
    public static final int ITEMS = 1_000;

    private Lengths() {}
}
