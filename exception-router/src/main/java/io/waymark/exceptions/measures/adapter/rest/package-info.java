/** The figures over HTTP, as JSON and for spreadsheets. */
@NullMarked
package io.waymark.exceptions.measures.adapter.rest;

import org.jspecify.annotations.NullMarked;
