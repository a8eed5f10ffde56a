/** The console's doors: its interface and its pages. */
@NullMarked
package io.waymark.console.adapter.rest;

import org.jspecify.annotations.NullMarked;
