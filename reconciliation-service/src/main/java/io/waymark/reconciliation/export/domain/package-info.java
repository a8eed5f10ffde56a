/** What a billing export holds: a period, its totals, cells that a spreadsheet cannot execute. */
@NullMarked
package io.waymark.reconciliation.export.domain;

import org.jspecify.annotations.NullMarked;
