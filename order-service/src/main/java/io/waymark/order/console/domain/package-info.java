/** Who may do what by the console's word, and what a merchant is handed over. */
@NullMarked
package io.waymark.order.console.domain;

import org.jspecify.annotations.NullMarked;
