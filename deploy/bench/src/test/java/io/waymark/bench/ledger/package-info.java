/** Tests of the package of the same name. */
@NullMarked
package io.waymark.bench.ledger;

import org.jspecify.annotations.NullMarked;
