/** The doors of technical people: codes that wait, codes that are taught, and what a replay did. */
@NullMarked
package io.waymark.tracking.mapping.adapter.rest;

import org.jspecify.annotations.NullMarked;
