package io.waymark.tracking.reach;

import io.waymark.tracking.shelf.adapter.persistence.ShelfRows;

/** Reads another feature's table through its adapter. */
record ReachesIntoAShelf(ShelfRows rows) {}
