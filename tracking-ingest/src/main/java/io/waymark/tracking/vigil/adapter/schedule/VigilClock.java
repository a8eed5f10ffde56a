package io.waymark.tracking.vigil.adapter.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.tracking.vigil.application.KeepVigil;
import io.waymark.tracking.vigil.application.PushPulse;
import io.waymark.tracking.vigil.application.PushPulse.Pulse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps the watch at a steady pace; what could not be written down is kept for the next time. */
@Singleton
class VigilClock {
    private final PushPulse pulse;
    private final KeepVigil vigil;

    VigilClock(PushPulse pulse, KeepVigil vigil) {
        this.pulse = pulse;
        this.vigil = vigil;
    }

    @Scheduled(every = "{waymark.vigil.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() {
        writeDown();
        vigil.judge();
    }

    /** What was counted since the last time would be lost with the process. */
    void writeDownTheRest(@Observes ShutdownEvent stopping) {
        writeDown();
    }

    private void writeDown() {
        List<Pulse> taken = pulse.take();
        try {
            vigil.writeDown(taken);
        } catch (RuntimeException failed) {
            pulse.giveBack(taken);
            throw failed;
        }
    }
}
