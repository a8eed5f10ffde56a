/** Kdniao's tracking pushes: a form with a signed JSON document that repeats the whole history of many shipments. */
@NullMarked
package io.waymark.tracking.provider.kdniao;

import org.jspecify.annotations.NullMarked;
