package io.waymark.tracking.provider.plain;

/** Stands beside a table without faults. */
public final class PlainTable {
    private PlainTable() {}
}
