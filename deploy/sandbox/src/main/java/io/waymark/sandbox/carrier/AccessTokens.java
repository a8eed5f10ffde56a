package io.waymark.sandbox.carrier;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The tokens that a carrier gave and still believes. */
public final class AccessTokens {
    private final Set<String> valid = ConcurrentHashMap.newKeySet();
    private final AtomicInteger issued = new AtomicInteger();

    String issue() {
        String token = UUID.randomUUID().toString();
        valid.add(token);
        issued.incrementAndGet();
        return token;
    }

    /** @param shown the header that says who asks */
    boolean isValid(String shown) {
        return shown.startsWith("Bearer ") && valid.contains(shown.substring("Bearer ".length()));
    }

    /** Believes none of them any more, as after a change of keys. */
    public void revoke() {
        valid.clear();
    }

    /** How many it ever gave. */
    public int issued() {
        return issued.get();
    }
}
