/** Tests of the package of the same name. */
@NullMarked
package io.waymark.bench.load;

import org.jspecify.annotations.NullMarked;
