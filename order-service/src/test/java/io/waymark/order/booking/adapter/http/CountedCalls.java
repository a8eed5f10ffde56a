package io.waymark.order.booking.adapter.http;

import io.waymark.http.application.CallRates;
import java.util.ArrayList;
import java.util.List;

/** Remembers which calls were counted. */
final class CountedCalls implements CallRates {
    private final List<String> counted = new ArrayList<>();

    @Override
    public void count(String channel, boolean failed) {
        counted.add(channel + (failed ? " failed" : " answered"));
    }

    @Override
    public void forget(String channel, String shownBy) {
        counted.removeIf(call -> call.startsWith(channel + " "));
    }

    List<String> all() {
        return List.copyOf(counted);
    }
}
