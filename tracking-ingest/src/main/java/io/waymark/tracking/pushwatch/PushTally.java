package io.waymark.tracking.pushwatch;

import io.waymark.tracking.ingest.application.Answer;
import io.waymark.tracking.ingest.application.Arrival;
import io.waymark.tracking.ingest.application.PushObserver;
import io.waymark.tracking.provider.application.Account;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts pushes by account where they come in: memory alone, written down in the background. */
@Singleton
public class PushTally implements PushObserver {
    private final Map<Account, Counts> counts = new ConcurrentHashMap<>();

    /** How a push turned out. */
    enum Outcome {
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
    public record Counted(Account account, long genuine, long judged, long faults) {
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

    @Override
    public void answered(Arrival arrival, Account account, Answer answer) {
        count(
                account,
                switch (answer) {
                    case Answer.Durable durable -> durable.mapped() ? Outcome.GOOD : Outcome.UNMAPPED;
                    case Answer.Forged forged -> Outcome.REFUSED;
                    case Answer.AddressRefused refused -> Outcome.REFUSED;
                    case Answer.Malformed malformed -> malformed.genuine() ? Outcome.UNUSABLE : Outcome.REFUSED;
                    case Answer.Unstorable unstorable -> Outcome.UNUSABLE;
                    case Answer.Unavailable unavailable -> Outcome.POSTPONED;
                });
    }

    /** Counts one push; never blocks. */
    void count(Account account, Outcome beat) {
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
    public List<Counted> take() {
        List<Counted> taken = new ArrayList<>();
        counts.forEach((account, of) -> {
            Counted tally =
                    new Counted(account, of.genuine.sumThenReset(), of.judged.sumThenReset(), of.faults.sumThenReset());
            if (tally.genuine() > 0 || tally.judged() > 0) {
                taken.add(tally);
            }
        });
        return taken;
    }

    /** Puts back what could not be written down. */
    public void giveBack(List<Counted> taken) {
        for (Counted tally : taken) {
            Counts of = counts.computeIfAbsent(tally.account(), one -> new Counts());
            of.genuine.add(tally.genuine());
            of.judged.add(tally.judged());
            of.faults.add(tally.faults());
        }
    }
}
