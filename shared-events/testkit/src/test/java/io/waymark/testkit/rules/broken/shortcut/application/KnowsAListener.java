package io.waymark.testkit.rules.broken.shortcut.application;

import io.waymark.order.sound.OrderListener;

/** A use case that calls a flat room's door instead of what stands behind it. */
record KnowsAListener(OrderListener listener) {}
