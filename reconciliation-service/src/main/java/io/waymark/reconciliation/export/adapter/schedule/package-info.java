/** What runs by itself: the adding up of requested exports. */
@NullMarked
package io.waymark.reconciliation.export.adapter.schedule;

import org.jspecify.annotations.NullMarked;
