package io.waymark.sandbox.carrier;

import io.waymark.sandbox.http.Call;
import io.waymark.sandbox.http.Reply;
import java.util.Optional;

/** How one kind of carrier's interface is spoken: what a call asks, whether it is genuine, and how an answer is written. */
interface CarrierProtocol {
    /** Whether whoever calls holds the secret. */
    boolean believes(Call call);

    /** What is answered at once to a call that concerns no shipment, such as for a token; empty for all others. */
    default Optional<Reply> aside(Call call) {
        return Optional.empty();
    }

    /** What the call asks for. */
    CarrierQuestion question(Call call);

    /** Writes an answer. */
    Reply reply(CarrierAnswer answer);
}
