/** The life of cases, without a container. */
@NullMarked
package io.waymark.exceptions.cases.domain;

import org.jspecify.annotations.NullMarked;
