/** Asks carriers that cannot push: due numbers, a shared rate, answers that go the way of pushes. */
@NullMarked
package io.waymark.tracking.polling.application;

import org.jspecify.annotations.NullMarked;
