/** What every module's tests share: servers, tokens, a sender and a probe of events, a settable clock and the house rules. */
@NullMarked
package io.waymark.testkit;

import org.jspecify.annotations.NullMarked;
