package io.waymark.tracking.provider.easypost;

import org.jspecify.annotations.Nullable;

/** As much of a body as tells whether it is about a tracker: the result of any other event may have any shape. */
record Kind(@Nullable String object, @Nullable String description) {

    boolean isOfTracker() {
        return "Event".equals(object) && description != null && description.startsWith("tracker.");
    }
}
