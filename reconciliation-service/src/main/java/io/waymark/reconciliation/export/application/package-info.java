/** Fixes an export's snapshot, adds it up, and writes the same bytes as often as asked. */
@NullMarked
package io.waymark.reconciliation.export.application;

import org.jspecify.annotations.NullMarked;
