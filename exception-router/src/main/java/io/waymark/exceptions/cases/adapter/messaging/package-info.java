/** What this service hears from the topics and tells on them. */
@NullMarked
package io.waymark.exceptions.cases.adapter.messaging;

import org.jspecify.annotations.NullMarked;
