/** Numbers and codes that people and machines spell in many ways, brought to one spelling. */
@NullMarked
package io.waymark.numbers;

import org.jspecify.annotations.NullMarked;
