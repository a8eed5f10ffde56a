/** Reads the tables that configure this service and refuses to start on a bad line. */
@NullMarked
package io.waymark.exceptions.datafile;

import org.jspecify.annotations.NullMarked;
