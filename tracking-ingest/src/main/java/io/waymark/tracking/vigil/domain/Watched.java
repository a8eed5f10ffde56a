package io.waymark.tracking.vigil.domain;

/** An account as it stands. */
public record Watched(String subject, Silence silence, ErrorShare errors) {}
