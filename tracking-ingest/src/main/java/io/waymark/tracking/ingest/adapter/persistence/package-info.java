/** The group commit: pushes that arrive together share one transaction on a connection of their own. */
@NullMarked
package io.waymark.tracking.ingest.adapter.persistence;

import org.jspecify.annotations.NullMarked;
