package io.waymark.tracking.callback.application;

import java.util.Collection;
import java.util.Set;

/** What merchants may be called today, and what they were. */
public interface CallbackQuotas {
    /** Counts one callback for each mention of a merchant; never blocks. */
    void count(Collection<String> merchants);

    /** The merchants whose callbacks of today are used up; what is theirs waits for tomorrow. */
    Set<String> spent();
}
