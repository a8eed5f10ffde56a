/** The file format: RFC 4180, UTF-8, streamed. */
@NullMarked
package io.waymark.reconciliation.export.adapter.csv;

import org.jspecify.annotations.NullMarked;
