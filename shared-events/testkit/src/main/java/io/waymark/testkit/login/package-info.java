/** Browsers that sign in at a provider of the sandbox. */
@NullMarked
package io.waymark.testkit.login;

import org.jspecify.annotations.NullMarked;
