/** One spelling of the hashes and signatures by which values, files, tokens and webhooks are recognised. */
@NullMarked
package io.waymark.hashing;

import org.jspecify.annotations.NullMarked;
