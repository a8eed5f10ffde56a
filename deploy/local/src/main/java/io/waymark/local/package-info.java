/** The whole suite on one machine: what {@code deploy/local/up} runs. */
@NullMarked
package io.waymark.local;

import org.jspecify.annotations.NullMarked;
