/** What is measured of incidents. */
@NullMarked
package io.waymark.exceptions.incidents.application;

import org.jspecify.annotations.NullMarked;
