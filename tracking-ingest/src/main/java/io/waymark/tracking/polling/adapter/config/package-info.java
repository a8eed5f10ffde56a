/** Which carriers are polled and how patiently, as an operator sets it. */
@NullMarked
package io.waymark.tracking.polling.adapter.config;

import org.jspecify.annotations.NullMarked;
