/** What use cases know of calls to others. */
@NullMarked
package io.waymark.http.application;

import org.jspecify.annotations.NullMarked;
