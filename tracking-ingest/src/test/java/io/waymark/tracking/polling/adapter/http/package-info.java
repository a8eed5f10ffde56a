/** How bounds of calls and words of refusals are read. */
@NullMarked
package io.waymark.tracking.polling.adapter.http;

import org.jspecify.annotations.NullMarked;
