package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Subject;
import java.time.Instant;
import java.util.List;

/** Whose clocks are known to be stuck, in the caller's transaction. */
public interface DeferredClocks {
    /** Notes that the subject's clocks are left until then; answers whether it was not noted before. */
    boolean note(Subject subject, Instant until);

    /** Forgets the subjects whose next clock is neither due nor the moment that was noted, and answers them. */
    List<Subject> forgetMoved(Instant now);
}
