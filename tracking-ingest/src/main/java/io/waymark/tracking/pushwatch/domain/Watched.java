package io.waymark.tracking.pushwatch.domain;

/** An account as it stands. */
public record Watched(String subject, Silence silence, ErrorShare errors) {}
