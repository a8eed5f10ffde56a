/** Orders that a merchant sends many at once, and how their rows are read; knows no framework. */
@NullMarked
package io.waymark.order.upload.domain;

import org.jspecify.annotations.NullMarked;
