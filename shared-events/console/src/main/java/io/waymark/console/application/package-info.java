/** How people change what a service works by, and how every replica learns of it. */
@NullMarked
package io.waymark.console.application;

import org.jspecify.annotations.NullMarked;
