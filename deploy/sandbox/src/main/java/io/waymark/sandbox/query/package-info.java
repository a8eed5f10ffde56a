/** An interface that is asked about parcels, for carriers that cannot push. */
@NullMarked
package io.waymark.sandbox.query;

import org.jspecify.annotations.NullMarked;
