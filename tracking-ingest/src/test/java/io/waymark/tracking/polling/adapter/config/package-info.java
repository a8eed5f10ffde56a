/** What an operator may write. */
@NullMarked
package io.waymark.tracking.polling.adapter.config;

import org.jspecify.annotations.NullMarked;
