/** Proves the shared doors over HTTP, with a small resource of their own. */
@NullMarked
package io.waymark.web;

import org.jspecify.annotations.NullMarked;
