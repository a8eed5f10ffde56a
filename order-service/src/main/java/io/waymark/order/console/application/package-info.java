/** How the console changes what the service works by, and how every replica learns of it. */
@NullMarked
package io.waymark.order.console.application;

import org.jspecify.annotations.NullMarked;
