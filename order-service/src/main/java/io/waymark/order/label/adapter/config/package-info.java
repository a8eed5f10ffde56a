/** How patiently carriers are asked for their labels. */
@NullMarked
package io.waymark.order.label.adapter.config;

import org.jspecify.annotations.NullMarked;
