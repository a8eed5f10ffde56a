package io.waymark.exceptions.cases.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Something beside its class that makes a case hurt more.
 *
 * @param name    by which the decision is explained
 * @param version of the rule, as the house counts them
 * @param steps   by which the severity rises
 * @param except  classes that it does not concern
 */
public record SeverityRule(String name, String version, When when, int steps, Set<String> except) {
    public SeverityRule {
        except = Set.copyOf(except);
    }

    /** What has to be true of a parcel. */
    public sealed interface When {
        /** Its goods are worth as much as this, or more, in the same currency. */
        record WorthFrom(Worth least) implements When {}

        /** The time by which its carrier promised to deliver had passed before the case was opened. */
        record PromisePassed() implements When {}
    }

    boolean concerns(String code) {
        return !except.contains(code);
    }

    /** What shows that the rule applies; empty where it does not. */
    Optional<String> evidence(SubjectFacts facts, Instant openedAt) {
        return switch (when) {
            case When.WorthFrom(Worth least) ->
                Optional.ofNullable(facts.worth())
                        .filter(worth ->
                                worth.currency().equals(least.currency()) && worth.amountMinor() >= least.amountMinor())
                        .map(worth -> "goods of " + worth + ", from " + least + " on");
            case When.PromisePassed() ->
                facts.brokenPromise(openedAt).map(until -> "delivery was promised by " + until);
        };
    }
}
