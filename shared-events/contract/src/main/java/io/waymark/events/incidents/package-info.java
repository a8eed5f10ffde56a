/** Faults of an integration rather than of one parcel: forged pushes, unknown codes, silent or failing partners. */
@NullMarked
package io.waymark.events.incidents;

import org.jspecify.annotations.NullMarked;
