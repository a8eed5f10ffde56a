/** What a dashboard sees of cases. */
@NullMarked
package io.waymark.exceptions.cases.adapter.metrics;

import org.jspecify.annotations.NullMarked;
