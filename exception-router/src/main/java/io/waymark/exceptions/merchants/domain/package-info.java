/** What a merchant may know of the cases of its own parcels. */
@NullMarked
package io.waymark.exceptions.merchants.domain;

import org.jspecify.annotations.NullMarked;
