package io.waymark.exceptions.cases.application;

import java.time.Instant;
import java.util.List;

/** Whose clocks are known to be stuck, in the caller's transaction. */
public interface DeferredClocks {
    /** Notes that the clocks of a subject's key are left until then; answers whether it was not noted before. */
    boolean note(String key, Instant until);

    /** Forgets the keys whose next clock is neither due nor the moment that was noted, and answers them. */
    List<String> forgetMoved(Instant now);
}
