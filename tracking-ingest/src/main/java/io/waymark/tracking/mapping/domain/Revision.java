package io.waymark.tracking.mapping.domain;

/**
 * A numbered change; nodes are stamped with the number of the revision that gave their code its meaning.
 *
 * @param number rises in the order of commits, from 1, over all providers
 */
public record Revision(long number, Change change) {}
