/** What running services publish is what the published contract says. */
@NullMarked
package io.waymark.e2e.contract;

import org.jspecify.annotations.NullMarked;
