package io.waymark.sandbox.provider;

/** What became of a push. */
public sealed interface Outcome {

    /** How many times it was sent. */
    int attempts();

    /** The receiver answered exactly as the provider documents it. */
    record Acknowledged(int attempts) implements Outcome {}

    /** The receiver will not have it: an answer that no retry mends. */
    record Refused(int attempts, int status, String body) implements Outcome {}

    /** Neither taken nor refused within the policy's attempts; {@code last} says how the last one ended. */
    record GivenUp(int attempts, String last) implements Outcome {}
}
