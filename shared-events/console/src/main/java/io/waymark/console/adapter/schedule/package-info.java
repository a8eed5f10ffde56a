/** What keeps a replica's settings as the console has them. */
@NullMarked
package io.waymark.console.adapter.schedule;

import org.jspecify.annotations.NullMarked;
