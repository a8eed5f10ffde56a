/** Compares channels, follows what tracking measures, and tells others of rate cards. */
@NullMarked
package io.waymark.order.rating.application;

import org.jspecify.annotations.NullMarked;
