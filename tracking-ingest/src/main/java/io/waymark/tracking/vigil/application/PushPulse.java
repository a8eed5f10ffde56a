package io.waymark.tracking.vigil.application;

import io.waymark.tracking.provider.application.Account;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts pushes by account where they come in: memory alone, written down in the background. */
@Singleton
public class PushPulse {
    private final Map<Account, Counts> counts = new ConcurrentHashMap<>();

    /** How a push turned out. */
    public enum Beat {
        /** Genuine, and every code known. */
        GOOD,
        /** Genuine, and with a code that no mapping holds. */
        UNMAPPED,
        /** Genuine, and cannot be read or stored. */
        UNUSABLE,
        /** Not genuine: it says nothing about whether its account pushes. */
        REFUSED,
        /** Genuine, and turned away by a fault of ours: it says nothing about how good it was. */
        POSTPONED
    }

    /**
     * What was counted of an account.
     *
     * @param genuine pushes that came from the provider
     * @param judged  pushes that were good or bad
     * @param faults  bad ones
     */
    public record Pulse(Account account, long genuine, long judged, long faults) {
        /** How incidents name the account. */
        public String subject() {
            return account.subject();
        }
    }

    private record Counts(LongAdder genuine, LongAdder judged, LongAdder faults) {
        Counts() {
            this(new LongAdder(), new LongAdder(), new LongAdder());
        }
    }

    /** Counts one push; never blocks. */
    public void beat(Account account, Beat beat) {
        Counts of = counts.computeIfAbsent(account, one -> new Counts());
        switch (beat) {
            case GOOD -> {
                of.genuine.increment();
                of.judged.increment();
            }
            case UNMAPPED, UNUSABLE -> {
                of.genuine.increment();
                of.judged.increment();
                of.faults.increment();
            }
            case REFUSED -> {
                of.judged.increment();
                of.faults.increment();
            }
            case POSTPONED -> of.genuine.increment();
        }
    }

    /** Takes out what was counted since the last time. */
    public List<Pulse> take() {
        List<Pulse> taken = new ArrayList<>();
        counts.forEach((account, of) -> {
            Pulse pulse =
                    new Pulse(account, of.genuine.sumThenReset(), of.judged.sumThenReset(), of.faults.sumThenReset());
            if (pulse.genuine() > 0 || pulse.judged() > 0) {
                taken.add(pulse);
            }
        });
        return taken;
    }

    /** Puts back what could not be written down. */
    public void giveBack(List<Pulse> taken) {
        for (Pulse pulse : taken) {
            Counts of = counts.computeIfAbsent(pulse.account(), one -> new Counts());
            of.genuine.add(pulse.genuine());
            of.judged.add(pulse.judged());
            of.faults.add(pulse.faults());
        }
    }
}
