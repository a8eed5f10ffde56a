package io.waymark.exceptions.cases.application;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** What people write, as it may be kept: without what a machine can tell to be personal data. */
public interface KeptWords {
    /** Words about nothing in particular. */
    default String kept(String written) {
        return kept(written, List::of);
    }

    /**
     * Words about something whose numbers are known.
     *
     * @param known stay readable; asked for only where something would be masked
     */
    String kept(String written, Supplier<? extends Collection<String>> known);

    /** Whether a reader sees something, and sees it as it was written. */
    boolean areLegible(String written);

    /** A reason in upper snake case, which goes out on topics as well; another word for it where it may name a person. */
    String keptReason(String written);
}
