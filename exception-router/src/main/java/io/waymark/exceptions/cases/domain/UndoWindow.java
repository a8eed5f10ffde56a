package io.waymark.exceptions.cases.domain;

import java.time.Duration;

/** How long a person can take back what they did with a case. */
public record UndoWindow(Duration length) {
    public UndoWindow {
        if (length.isNegative()) {
            throw new IllegalArgumentException("nothing is taken back within " + length);
        }
    }
}
