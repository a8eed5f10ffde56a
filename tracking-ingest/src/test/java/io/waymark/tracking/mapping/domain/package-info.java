/** What codes mean, as a function of revisions. */
@NullMarked
package io.waymark.tracking.mapping.domain;

import org.jspecify.annotations.NullMarked;
