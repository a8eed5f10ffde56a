/** What stays in the database, and for how long. */
@NullMarked
package io.waymark.tracking.subscription.adapter.persistence;

import org.jspecify.annotations.NullMarked;
