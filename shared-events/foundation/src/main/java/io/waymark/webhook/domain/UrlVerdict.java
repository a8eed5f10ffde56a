package io.waymark.webhook.domain;

/** What {@link UrlRules} say about an address. */
public sealed interface UrlVerdict {
    /** Its form is right; where its host leads must still be looked at. */
    record Acceptable(Target target) implements UrlVerdict {}

    /**
     * It must not be called.
     *
     * @param reason for the one who wrote it; does not repeat it
     */
    record Refused(String reason) implements UrlVerdict {}
}
