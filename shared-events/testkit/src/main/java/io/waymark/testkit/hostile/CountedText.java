package io.waymark.testkit.hostile;

/** A text that counts how often it is looked into, so that a search without end is seen on any machine, fast or slow. */
final class CountedText implements CharSequence {
    private final CharSequence text;
    private long left;

    /**
     * Of a text.
     *
     * @param looks how often it may be looked into
     */
    CountedText(CharSequence text, long looks) {
        this.text = text;
        this.left = looks;
    }

    /** Thrown at the first look too many. */
    static final class ExhaustedException extends RuntimeException {
        private ExhaustedException() {
            super("looked too often");
        }
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new ExhaustedException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
