/** What was acknowledged, compared with what is stored and published. */
@NullMarked
package io.waymark.bench.ledger;

import org.jspecify.annotations.NullMarked;
