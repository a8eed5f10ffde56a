package io.waymark.exceptions.mass.domain;

/**
 * What the members of an incident have in common.
 *
 * @param place where their parcels were: a country, with its region behind a dash where one is known
 * @param code  the exception class
 */
public record Cause(String carrier, String place, String code) {}
