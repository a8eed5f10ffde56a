package io.waymark.tracking.ingest.domain;

/** A code of an account that the mapping does not hold. */
public record UnknownCode(String provider, String account, String code) {}
