package io.waymark.tracking.mapping.domain;

import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says a code means, as it was sent: it may be wrong in several places at once.
 *
 * @param informational true for a code that is to be shown and moves no state; then there is no state
 * @param note          why
 */
public record Lesson(
        ProviderCode code,
        @Nullable String state,
        @Nullable String substate,
        @Nullable String exception,
        boolean informational,
        @Nullable String note) {
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_NOTE = 500;
    private static final Pattern SUBSTATE = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final Set<String> STATES =
            Set.copyOf(Arrays.stream(State.values()).map(State::name).toList());

    /** One thing that is wrong with it. */
    public record Fault(String field, String message) {}

    /**
     * Everything that is wrong with it; empty for a lesson that can be learnt.
     *
     * @param exceptions the exception classes that have an owner
     */
    public List<Fault> faults(Set<String> exceptions) {
        List<Fault> faults = new ArrayList<>();
        if (!isPlain(code.code(), LONGEST_CODE)
                || !code.code().equals(code.code().strip())) {
            faults.add(new Fault("code", "is no code of 1 to " + LONGEST_CODE + " visible characters"));
        }
        if (informational) {
            if (state != null || substate != null) {
                faults.add(new Fault("informational", "leaves no room for a state: leave out state and substate"));
            }
        } else {
            if (state == null || !STATES.contains(state)) {
                faults.add(new Fault("state", "is none of the states of a shipment"));
            }
            if (substate == null || !SUBSTATE.matcher(substate).matches()) {
                faults.add(new Fault("substate", "is no lower-case word such as arrived_hub"));
            }
        }
        if (exception != null && !exceptions.contains(exception)) {
            faults.add(new Fault("exception", "is no exception class"));
        }
        faults.addAll(noteFaults(note));
        return faults;
    }

    /** What is wrong with a reason alone. */
    public static List<Fault> noteFaults(@Nullable String note) {
        return note == null || note.isBlank() || !isPlain(note, LONGEST_NOTE)
                ? List.of(new Fault("note", "must say why, in 1 to " + LONGEST_NOTE + " characters of one line"))
                : List.of();
    }

    /** What the code is to mean; only for a lesson without faults. */
    public Meaning meaning() {
        Status status =
                state == null || substate == null ? null : new Status(State.valueOf(state), substate, exception);
        return new Meaning(true, status, exception);
    }

    private static boolean isPlain(String text, int longest) {
        return !text.isEmpty()
                && text.length() <= longest
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
