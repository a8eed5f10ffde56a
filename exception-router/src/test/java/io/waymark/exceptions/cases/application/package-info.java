/** What the use cases promise on a real database. */
@NullMarked
package io.waymark.exceptions.cases.application;

import org.jspecify.annotations.NullMarked;
