/** Tests of the package of the same name. */
@NullMarked
package io.waymark.bench.machine;

import org.jspecify.annotations.NullMarked;
