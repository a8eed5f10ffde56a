/** Where pushes come from. */
@NullMarked
package io.waymark.tracking.ingest.adapter.rest;

import org.jspecify.annotations.NullMarked;
