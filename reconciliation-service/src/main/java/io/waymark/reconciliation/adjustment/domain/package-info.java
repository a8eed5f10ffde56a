/** What an adjustment is, and who may approve it. */
@NullMarked
package io.waymark.reconciliation.adjustment.domain;

import org.jspecify.annotations.NullMarked;
