package io.waymark.reconciliation.settlement.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What an operator may set of settlement. */
@ConfigMapping(prefix = "waymark.settlement")
public interface SettlementConfig {
    /** Payment methods whose optional proof is uploaded from dispatch on; {@code *} for all. */
    Optional<Set<String>> optionalMethods();

    /** How many uploads run side by side. */
    @WithDefault("16")
    int parallel();

    /** How often due proofs are looked for. */
    @WithDefault("1s")
    Duration poll();

    Retry retry();

    /** How often clocks and carriers are looked at. */
    @WithDefault("30s")
    Duration watch();

    /** How long uploads and answers are kept; 550 days at least, which covers every dispute. */
    @WithDefault("3650d")
    Duration keepUploads();

    CarrierList carrierList();

    /** Which columns of the provider's table hold what; found by their names where nothing is said. */
    interface CarrierList {
        /** The column of codes, as the header spells it. */
        Optional<String> codeColumn();

        /** The column of names, as the header spells it. */
        Optional<String> nameColumn();

        /** How often the tables folder and other replicas' lists are looked at. */
        @WithDefault("5s")
        Duration watch();
    }

    /** When an upload is tried again; waiting times double. */
    interface Retry {
        /** First wait after "transaction not final". */
        @WithDefault("5m")
        Duration notFinalFirst();

        /** Longest wait after "transaction not final". */
        @WithDefault("6h")
        Duration notFinalMax();

        /** First wait after a time-out, a broken connection or a server error. */
        @WithDefault("10s")
        Duration unreachableFirst();

        /** Longest wait after those. */
        @WithDefault("30m")
        Duration unreachableMax();

        /** Attempts that a proof gets even when its 30 days have passed. */
        @WithDefault("5")
        int fewest();
    }
}
