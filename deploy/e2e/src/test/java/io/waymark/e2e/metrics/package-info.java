/** Alerts and dashboards ask only for metrics that exist, and every alert leads to a page of the runbook. */
@NullMarked
package io.waymark.e2e.metrics;

import org.jspecify.annotations.NullMarked;
