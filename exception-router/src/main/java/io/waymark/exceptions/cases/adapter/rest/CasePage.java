package io.waymark.exceptions.cases.adapter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a queue, newest case first.
 *
 * @param nextCursor to ask for what follows; absent on the last page
 */
record CasePage(List<CaseSummary> items, @Nullable String nextCursor) {}
