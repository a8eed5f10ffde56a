/** Drives the running service: events and HTTP in, ledger, events, files and a played provider out. */
@NullMarked
package io.waymark.reconciliation;

import org.jspecify.annotations.NullMarked;
