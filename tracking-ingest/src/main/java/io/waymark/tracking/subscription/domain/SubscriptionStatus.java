package io.waymark.tracking.subscription.domain;

/** Whether a subscriber is called. */
public enum SubscriptionStatus {
    /** Called. */
    ACTIVE,
    /** By its owner's wish not called; callbacks wait. */
    PAUSED,
    /** The endpoint answered that it wants no more; nothing new is queued until its owner resumes it. */
    DISABLED
}
