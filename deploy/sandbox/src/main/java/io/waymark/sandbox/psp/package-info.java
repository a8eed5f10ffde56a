/** A payment service provider's logistics interface, in the shape of Onerway's. */
@NullMarked
package io.waymark.sandbox.psp;

import org.jspecify.annotations.NullMarked;
