/** Holds the OpenAPI document of a running service against the one that is stored, and names what would break callers. */
@NullMarked
package io.waymark.testkit.openapi;

import org.jspecify.annotations.NullMarked;
