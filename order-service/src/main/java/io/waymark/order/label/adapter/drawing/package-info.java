/** Places text, bar codes and lines on paper, in millimetres, whatever the paper is printed with. */
@NullMarked
package io.waymark.order.label.adapter.drawing;

import org.jspecify.annotations.NullMarked;
