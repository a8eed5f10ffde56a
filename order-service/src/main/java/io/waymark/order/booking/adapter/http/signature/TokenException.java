package io.waymark.order.booking.adapter.http.signature;

import java.io.IOException;
import java.io.Serial;

/** A carrier gave no token; the message repeats nothing of its answer. */
public final class TokenException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    TokenException(String what) {
        super(what);
    }
}
