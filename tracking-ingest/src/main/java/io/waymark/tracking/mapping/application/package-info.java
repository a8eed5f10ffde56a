/** Teaching codes, and reading again what came before they were taught. */
@NullMarked
package io.waymark.tracking.mapping.application;

import org.jspecify.annotations.NullMarked;
