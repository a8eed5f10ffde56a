/** What every use case of the service counts and times. */
@NullMarked
package io.waymark.order.application;

import org.jspecify.annotations.NullMarked;
