/** What the HTTP server itself does before a door is reached: what it measures, refuses, and how long it waits. */
@NullMarked
package io.waymark.web.server;

import org.jspecify.annotations.NullMarked;
