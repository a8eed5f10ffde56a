package io.waymark.web.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.web.quota.Shares.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final int MOST = 4;
    private static final int WAITING = 3;

    private final AtomicLong now = new AtomicLong(ThreadLocalRandom.current().nextLong());
    private final Shares shares = new Shares(MOST, now::get);
    private final List<String> begun = new ArrayList<>();

    private Entry enter(String caller, int atOnce) {
        return shares.enter(caller, atOnce, WAITING, () -> begun.add(caller));
    }

    private void pass(long millis) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void nobodyHasMoreThanHisPart() {
        assertThat(enter("many", 2)).isEqualTo(Entry.GRANTED);
        assertThat(enter("many", 2)).isEqualTo(Entry.GRANTED);

        assertThat(enter("many", 2)).isEqualTo(Entry.WAITING);
        assertThat(enter("few", 2)).isEqualTo(Entry.GRANTED);
    }

    @Test
    void whoLeavesBeginsTheNext() {
        enter("a", 1);
        enter("a", 1);
        enter("a", 1);

        shares.leave("a");
        assertThat(begun).containsExactly("a");
        shares.leave("a");
        assertThat(begun).containsExactly("a", "a");
    }

    @Test
    void tooManyThatWaitAreRefused() {
        enter("a", 1);
        for (int waiting = 0; waiting < WAITING; waiting++) {
            assertThat(enter("a", 1)).isEqualTo(Entry.WAITING);
        }

        assertThat(enter("a", 1)).isEqualTo(Entry.REFUSED);
    }

    @Test
    void callersTakeTurnsHoweverManyOfOneWait() {
        for (int taken = 0; taken < MOST; taken++) {
            enter("flood", 2 * MOST);
        }
        enter("flood", 2 * MOST);
        enter("flood", 2 * MOST);
        enter("flood", 2 * MOST);
        enter("other", MOST);

        shares.leave("flood");
        shares.leave("flood");

        assertThat(begun).containsExactly("flood", "other");
    }

    @Test
    void aPlaceThatOneCallerMayNotHaveGoesToTheNext() {
        enter("full", 1);
        enter("a", 2 * MOST);
        enter("a", 2 * MOST);
        enter("a", 2 * MOST);
        enter("full", 1);
        enter("b", 1);

        shares.leave("a");

        assertThat(begun).containsExactly("b");
    }

    @Test
    void whoIsInAHurryHasHalfWhileOthersAsk() {
        enter("other", 1);
        shares.leave("other");

        assertThat(enter("flood", 2)).isEqualTo(Entry.GRANTED);
        assertThat(enter("flood", 2)).isEqualTo(Entry.WAITING);
        pass(50);
        shares.leave("flood");
        assertThat(begun).containsExactly("flood");
        assertThat(enter("flood", 2)).isEqualTo(Entry.WAITING);
    }

    @Test
    void theOtherHalfIsThereAgainWhenOthersHaveGone() {
        enter("flood", 2);
        enter("other", 1);
        shares.leave("other");
        enter("flood", 2);
        for (int step = 0; step < 19; step++) {
            pass(50);
            shares.leave("flood");
            assertThat(enter("flood", 2)).isEqualTo(Entry.WAITING);
        }

        begun.clear();
        pass(60);
        shares.look();

        assertThat(begun).containsExactly("flood");
    }

    /** Else a long export of a merchant would stop everything else that he asks. */
    @Test
    void aSlowRequestDoesNotStandBeforeTheOthersOfItsCaller() {
        enter("slow", 2);
        enter("slow", 2);
        enter("other", 1);
        shares.leave("slow");
        enter("slow", 2);
        assertThat(begun).isEmpty();

        shares.look();
        assertThat(begun).isEmpty();
        pass(100);
        shares.look();

        assertThat(begun).containsExactly("slow");
    }

    @Test
    void whoGaveUpIsNotBegun() {
        enter("a", 1);
        Runnable impatient = () -> begun.add("gone");
        shares.enter("a", 1, WAITING, impatient);
        enter("a", 1);

        assertThat(shares.giveUp("a", impatient)).isTrue();
        shares.leave("a");

        assertThat(begun).containsExactly("a");
        assertThat(shares.giveUp("a", impatient)).isFalse();
    }

    /** Every place is given back and everybody is begun, whoever meets whom. */
    @Test
    void nothingIsLostAmongManyThreads() throws InterruptedException {
        int threads = 16;
        int each = 2_000;
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger served = new AtomicInteger();
        List<Thread> callers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            String caller = "c" + thread % 5;
            callers.add(Thread.ofPlatform().start(() -> {
                for (int request = 0; request < each; request++) {
                    CountDownLatch mine = new CountDownLatch(1);
                    if (shares.enter(caller, 2, each, mine::countDown) == Entry.WAITING) {
                        awaitTurn(mine);
                    }
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    if (ThreadLocalRandom.current().nextInt(8) == 0) {
                        Thread.onSpinWait();
                    }
                    inside.decrementAndGet();
                    served.incrementAndGet();
                    shares.leave(caller);
                }
            }));
        }
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(served).hasValue(threads * each);
        assertThat(most.get()).isBetween(1, MOST);
        assertThat(enter("new", 1)).isEqualTo(Entry.GRANTED);
    }

    private static void awaitTurn(CountDownLatch turn) {
        try {
            turn.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
