/** The life of a case, told by the whole of what is known about one parcel or one integration. */
@NullMarked
package io.waymark.exceptions.cases.domain;

import org.jspecify.annotations.NullMarked;
