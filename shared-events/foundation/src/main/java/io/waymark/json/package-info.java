/** How JSON is read: to the letter where it is our own, leniently in form where a partner wrote it, and never cut. */
@NullMarked
package io.waymark.json;

import org.jspecify.annotations.NullMarked;
