/** One spelling of the hash that values, files and tokens are recognised by. */
@NullMarked
package io.waymark.hashing;

import org.jspecify.annotations.NullMarked;
