/** What histories explain. */
@NullMarked
package io.waymark.reconciliation.history.domain;

import org.jspecify.annotations.NullMarked;
