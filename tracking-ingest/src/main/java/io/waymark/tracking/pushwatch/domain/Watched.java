package io.waymark.tracking.pushwatch.domain;

import io.waymark.webhook.domain.FailureShare;

/** An account as it stands. */
public record Watched(String subject, Silence silence, FailureShare errors) {}
