package io.waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaretakerTest {
    private long now = Long.MAX_VALUE - 5;
    private final List<String> news = new ArrayList<>();
    private final Lamp one = new Lamp("one");
    private final Lamp other = new Lamp("other");
    private final Caretaker caretaker = new Caretaker(() -> List.of(one, other), news::add, () -> now);

    @Test
    void startAgainWhatEndedAndLeaveOthersAlone() {
        one.alive = false;
        look(0);
        assertThat(news).singleElement().asString().startsWith("one went out; it is started again in 1 s");
        assertThat(one.starts).isZero();
        look(1);
        assertThat(one.starts).isEqualTo(1);
        look(1);
        assertThat(news).last().isEqualTo("one is ready again");
        assertThat(other.starts).isZero();
    }

    @Test
    void waitLongerEachTime() {
        one.diesAtOnce = true;
        one.alive = false;
        for (int second = 0; second < 60; second++) {
            look(1);
        }
        assertThat(one.starts).isBetween(4, 6);
        assertThat(news).last().asString().contains("in 30 s");
    }

    @Test
    void forgetOldDeathsOfWhatIsWellForAMinute() {
        one.alive = false;
        look(0);
        look(1);
        look(1);
        look(62);
        one.alive = false;
        look(1);
        assertThat(news).last().asString().contains("in 1 s");
    }

    @Test
    void tryAgainWhatCannotBeStarted() {
        one.alive = false;
        one.startable = false;
        look(0);
        look(1);
        assertThat(news).last().asString().isEqualTo("one does not light; it is tried again in 2 s");
        one.startable = true;
        look(2);
        assertThat(one.alive).isTrue();
    }

    private void look(int secondsLater) {
        now += Duration.ofSeconds(secondsLater).toNanos();
        caretaker.look();
    }

    /** A part as simple as can be. */
    private static final class Lamp implements Part {
        private final String name;
        private boolean alive = true;
        private boolean diesAtOnce;
        private boolean startable = true;
        private int starts;

        Lamp(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public boolean isReady() {
            return alive;
        }

        @Override
        public String obituary() {
            return name + " went out";
        }

        @Override
        public void startAgain() {
            if (!startable) {
                throw new StartFailure(name + " does not light");
            }
            starts++;
            alive = !diesAtOnce;
        }
    }
}
