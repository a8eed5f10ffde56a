/** Labels that carriers made, sealed. */
@NullMarked
package io.waymark.order.label.adapter.persistence;

import org.jspecify.annotations.NullMarked;
