/** Who is told what of a case, when, and in which words. */
@NullMarked
package io.waymark.exceptions.notify.domain;

import org.jspecify.annotations.NullMarked;
