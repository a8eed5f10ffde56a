package io.waymark.order.calls;

/** Takes note of calls; never blocks for long and never fails. */
@FunctionalInterface
public interface CallNotes {
    void note(Call call);
}
