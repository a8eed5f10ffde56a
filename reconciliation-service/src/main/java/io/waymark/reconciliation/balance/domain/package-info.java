/** What accounts held at a moment, and what that was worth. */
@NullMarked
package io.waymark.reconciliation.balance.domain;

import org.jspecify.annotations.NullMarked;
