package io.waymark.order.calls;

import jakarta.enterprise.context.RequestScoped;

/** Which order the request at hand turned out to be about. */
@RequestScoped
public class RequestSubject {
    private Subject subject = Subject.UNKNOWN;
    private boolean repeated;

    /** A request that nobody has looked at. */
    public RequestSubject() {}

    public void is(Subject known) {
        subject = known;
    }

    /** What was asked for had been done before. */
    public void wasRepeated() {
        repeated = true;
    }

    Subject subject() {
        return subject;
    }

    boolean isRepeated() {
        return repeated;
    }
}
