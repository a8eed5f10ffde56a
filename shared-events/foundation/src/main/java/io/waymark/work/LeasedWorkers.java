package io.waymark.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Queues that are worked off side by side, each by a worker of its own, so that a slow one holds up no other; they stop together. */
public final class LeasedWorkers {
    private final Duration patience;
    private final List<Running> running = new ArrayList<>();

    private record Running(Worker worker, LeasedWork<?> work) {}

    /** @param patience at stop: for a turn that is under way, and for the items that it claimed */
    public LeasedWorkers(Duration patience) {
        this.patience = patience;
    }

    /**
     * Starts to work a queue off.
     *
     * @param onFault told of each turn that failed, for a meter
     * @return whom to wake when there is something to do
     */
    public Worker start(String name, LeasedWork<?> work, Consumer<RuntimeException> onFault) {
        Worker worker = new Worker(name, work, onFault);
        work.wakes(worker);
        worker.start();
        running.add(new Running(worker, work));
        return worker;
    }

    /** Claims nothing more, and lets what is under way end. */
    public void stop() {
        running.forEach(each -> each.worker().stop(patience));
        running.forEach(each -> each.work().drain(patience));
    }
}
