/** The data files as they are shipped. */
@NullMarked
package io.waymark.exceptions.classify.adapter.files;

import org.jspecify.annotations.NullMarked;
