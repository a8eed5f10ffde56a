/** Records that can never be read among good ones: each good one has its effect, each bad one its letter, nobody waits. */
@NullMarked
package io.waymark.bench.poison;

import org.jspecify.annotations.NullMarked;
