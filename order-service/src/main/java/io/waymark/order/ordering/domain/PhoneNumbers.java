package io.waymark.order.ordering.domain;

import org.jspecify.annotations.Nullable;

/** Knows the numbering plans of the world. */
public interface PhoneNumbers {

    /** What a numbering plan says of a number. */
    enum Standing {
        /** Some telephone has it, or could have it tomorrow. */
        ASSIGNED,
        /** Of the length of a number that somebody could have. */
        POSSIBLE,
        /** Reaches a telephone from the same town alone. */
        LOCAL,
        TOO_SHORT,
        TOO_LONG,
        /** Of no plan, or the plan's country is unknown. */
        NONE
    }

    /** @param e164 null unless {@link #isDialled} */
    record Judged(Standing standing, @Nullable String e164) {

        /** Whether it can be dialled from abroad. */
        public boolean isDialled() {
            return e164 != null;
        }

        boolean isAssigned() {
            return standing == Standing.ASSIGNED;
        }
    }

    /**
     * Judges one number without its extension.
     *
     * @param number digits with a plus in front or without, and the usual separators
     * @param region ISO 3166-1 alpha-2 that a number without country code belongs to
     */
    Judged judge(String number, String region);
}
