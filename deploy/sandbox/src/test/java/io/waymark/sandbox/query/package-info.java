/** The interface that is asked about parcels. */
@NullMarked
package io.waymark.sandbox.query;

import org.jspecify.annotations.NullMarked;
