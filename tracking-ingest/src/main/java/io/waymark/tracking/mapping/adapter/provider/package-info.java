/** Hands the mapping in force to the providers' readers. */
@NullMarked
package io.waymark.tracking.mapping.adapter.provider;

import org.jspecify.annotations.NullMarked;
