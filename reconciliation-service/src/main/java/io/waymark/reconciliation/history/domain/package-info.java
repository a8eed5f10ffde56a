/** What happened to a parcel and its cases, as far as it explains money. */
@NullMarked
package io.waymark.reconciliation.history.domain;

import org.jspecify.annotations.NullMarked;
