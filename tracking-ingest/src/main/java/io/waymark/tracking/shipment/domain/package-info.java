/** What happens to a parcel, and where it stands because of that: a pure fold over everything its carriers ever said. */
@NullMarked
package io.waymark.tracking.shipment.domain;

import org.jspecify.annotations.NullMarked;
