/** What a desk's pages ask for. */
@NullMarked
package io.waymark.exceptions.desk.application;

import org.jspecify.annotations.NullMarked;
