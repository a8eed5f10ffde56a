/** What people change in the console, as values. */
@NullMarked
package io.waymark.console.domain;

import org.jspecify.annotations.NullMarked;
