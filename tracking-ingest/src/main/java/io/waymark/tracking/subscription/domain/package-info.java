/** What callers subscribe to, where they may be called, and how often one tries. */
@NullMarked
package io.waymark.tracking.subscription.domain;

import org.jspecify.annotations.NullMarked;
