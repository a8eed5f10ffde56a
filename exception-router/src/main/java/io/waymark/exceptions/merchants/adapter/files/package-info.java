/** The words in which merchants are told of classes of trouble. */
@NullMarked
package io.waymark.exceptions.merchants.adapter.files;

import org.jspecify.annotations.NullMarked;
