/** The OpenID provider of a sandbox: whoever asks may be any of its persons. */
@NullMarked
package io.waymark.sandbox.identity;

import org.jspecify.annotations.NullMarked;
