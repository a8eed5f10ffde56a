/** The fold under every order of arrival. */
@NullMarked
package io.waymark.tracking.shipment.domain;

import org.jspecify.annotations.NullMarked;
