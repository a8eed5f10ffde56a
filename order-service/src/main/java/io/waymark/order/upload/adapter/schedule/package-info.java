/** What runs by itself: uploads that wait, and old ones that go. */
@NullMarked
package io.waymark.order.upload.adapter.schedule;

import org.jspecify.annotations.NullMarked;
