/** Puts tables and configuration together into the policy that the domain works by. */
@NullMarked
package io.waymark.exceptions.cases.adapter.wiring;

import org.jspecify.annotations.NullMarked;
