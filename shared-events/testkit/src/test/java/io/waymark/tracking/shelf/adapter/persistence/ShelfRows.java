package io.waymark.tracking.shelf.adapter.persistence;

/** A table that belongs to its feature. */
public final class ShelfRows {}
