/** Tests of the package of the same name. */
@NullMarked
package io.waymark.bench.results;

import org.jspecify.annotations.NullMarked;
