/** What is measured of cases: episodes, and the figures that come of them. */
@NullMarked
package io.waymark.exceptions.measures.domain;

import org.jspecify.annotations.NullMarked;
