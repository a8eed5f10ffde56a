package io.waymark.reconciliation.settlement.domain;

/** How an upload ended, as far as it decides what happens next. */
public sealed interface PspAnswer {
    /** The provider's code, or ours where it did not answer, such as {@code TIMEOUT}. */
    String code();

    /** The provider's words, or ours. */
    String message();

    /** Taken, or had already been taken: both mean that the provider has it. */
    record Accepted(String code, String message) implements PspAnswer {}

    /** The transaction is not final over there; the same upload will be taken later. */
    record NotFinal(String code, String message) implements PspAnswer {}

    /** Nobody knows whether it was taken: no answer, a time-out, a server error. */
    record Unreachable(String code, String message) implements PspAnswer {}

    /**
     * Not taken, and the same upload will not be taken later.
     *
     * @param fault what must be mended first
     */
    record Refused(String code, String message, Fault fault) implements PspAnswer {}
}
