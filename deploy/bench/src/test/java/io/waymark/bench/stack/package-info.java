/** Tests of the package of the same name. */
@NullMarked
package io.waymark.bench.stack;

import org.jspecify.annotations.NullMarked;
