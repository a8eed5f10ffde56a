/** The one door that all providers push to. */
@NullMarked
package io.waymark.tracking.ingest.adapter.rest;

import org.jspecify.annotations.NullMarked;
