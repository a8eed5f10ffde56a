/** Where records go that can never be understood, whole and with their cause. */
@NullMarked
package io.waymark.delivery.deadletter;

import org.jspecify.annotations.NullMarked;
