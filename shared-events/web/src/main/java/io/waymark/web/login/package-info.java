/** People sign in to pages with their browser, at the provider whose tokens the doors believe. */
@NullMarked
package io.waymark.web.login;

import org.jspecify.annotations.NullMarked;
