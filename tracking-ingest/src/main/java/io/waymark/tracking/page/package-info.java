/** Shows recipients where their parcel is: one page per shipment behind an unguessable link, without personal data. */
@NullMarked
package io.waymark.tracking.page;

import org.jspecify.annotations.NullMarked;
