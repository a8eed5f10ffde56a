package io.waymark.delivery.replay;

/** A replay was asked for while another one runs in this process. */
public final class ReplayRunningException extends RuntimeException {
    ReplayRunningException() {
        super("a replay of dead letters runs already", null, false, false);
    }
}
