/** The use cases of cases: take in what happened, let clocks ring, act for a person, read a queue. */
@NullMarked
package io.waymark.exceptions.cases.application;

import org.jspecify.annotations.NullMarked;
