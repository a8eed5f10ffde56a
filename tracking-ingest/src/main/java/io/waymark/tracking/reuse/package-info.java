/** Numbers that carriers gave before: a person says that scans from before a waybill are its parcel's after all. */
@NullMarked
package io.waymark.tracking.reuse;

import org.jspecify.annotations.NullMarked;
