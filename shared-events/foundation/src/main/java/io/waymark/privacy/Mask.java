package io.waymark.privacy;

/** What a reader without the right to personal data sees in its place. */
public final class Mask {
    public static final String TEXT = "***";

    private Mask() {}
}
