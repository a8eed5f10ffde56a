/** Faults of integrations, heard from every service and turned into cases of the technical desk. */
@NullMarked
package io.waymark.exceptions.incidents.adapter.messaging;

import org.jspecify.annotations.NullMarked;
