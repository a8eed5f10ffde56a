/** What an integration fault is. */
@NullMarked
package io.waymark.tracking.incident.domain;

import org.jspecify.annotations.NullMarked;
