package io.waymark.order.ordering.domain;

import org.jspecify.annotations.Nullable;

/**
 * How a person is called: the number that is dialled, and what is dialled once it answers. Privacy numbers of marketplaces
 * reach nobody without their extension.
 *
 * @param number    E.164
 * @param extension digits; null where there is none
 */
record Phone(String number, @Nullable String extension) {

    /** What a written number turned out to be. */
    sealed interface Reading {
        /** It can be dialled. */
        record Dialled(Phone phone) implements Reading {}

        /**
         * It can be dialled, they say, and yet is no number once it is written as such: whoever sends the order on, or corrects
         * it, would be refused. Orders were accepted with such ones.
         *
         * @param expectation as of {@link Faulty}
         */
        record Unsettled(Phone phone, String expectation) implements Reading {}

        /** Upstream knows no number, and says so in one of the usual ways. */
        record Absent() implements Reading {}

        /** @param expectation what is wrong and what would be right; repeats nothing of the number */
        record Faulty(String expectation) implements Reading {}
    }

    @Override
    public String toString() {
        return "Phone[masked]";
    }
}
