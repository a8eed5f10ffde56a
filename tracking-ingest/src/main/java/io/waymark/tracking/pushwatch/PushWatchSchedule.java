package io.waymark.tracking.pushwatch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.tracking.pushwatch.PushTally.Counted;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps the watch at a steady pace; what could not be written down is kept for the next time. */
@Singleton
class PushWatchSchedule {
    private final PushTally tally;
    private final JudgeAccounts accounts;

    PushWatchSchedule(PushTally tally, JudgeAccounts accounts) {
        this.tally = tally;
        this.accounts = accounts;
    }

    @Scheduled(every = "{waymark.push-watch.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() {
        writeDown();
        accounts.judge();
    }

    /** What was counted since the last time would be lost with the process. */
    void writeDownTheRest(@Observes ShutdownEvent stopping) {
        writeDown();
    }

    private void writeDown() {
        List<Counted> taken = tally.take();
        try {
            accounts.writeDown(taken);
        } catch (RuntimeException failed) {
            tally.giveBack(taken);
            throw failed;
        }
    }
}
