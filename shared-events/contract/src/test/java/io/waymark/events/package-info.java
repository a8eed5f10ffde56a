/** Proof that the contract's parts (constants, records, schemas, samples, AsyncAPI, topic file) tell the same story. */
@NullMarked
package io.waymark.events;

import org.jspecify.annotations.NullMarked;
