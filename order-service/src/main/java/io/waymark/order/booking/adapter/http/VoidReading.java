package io.waymark.order.booking.adapter.http;

import io.waymark.order.booking.adapter.http.description.Verdict;
import io.waymark.order.booking.domain.VoidOutcome;

/** What an answer says about a booking that is taken back. */
final class VoidReading {

    static VoidOutcome of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Succeeded() -> new VoidOutcome.Voided();
            case Verdict.Failed failed ->
                switch (failed.kind()) {
                    case NOT_FOUND -> new VoidOutcome.Voided();
                    case MOVING -> new VoidOutcome.AlreadyMoving();
                    case REFUSED, RETRY, RATE_LIMITED, EXISTS -> new VoidOutcome.Unreachable(failed.cause());
                };
        };
    }

    private VoidReading() {}
}
