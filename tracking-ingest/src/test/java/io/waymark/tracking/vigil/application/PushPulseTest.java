package io.waymark.tracking.vigil.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.application.Account;
import io.waymark.tracking.provider.standard.StandardProvider;
import io.waymark.tracking.vigil.application.PushPulse.Beat;
import io.waymark.tracking.vigil.application.PushPulse.Pulse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each push is counted once, for what it says about its account. */
class PushPulseTest {
    private final PushPulse pulse = new PushPulse();
    private final Account account = new Account(new StandardProvider(Tables.builtIn()), "main", List.of(), null, null);

    @Test
    void eachOutcomeSaysItsOwn() {
        for (Beat beat : Beat.values()) {
            pulse.beat(account, beat);
        }

        assertThat(pulse.take()).containsExactly(new Pulse(account, 4, 4, 3));
        assertThat(pulse.take()).isEmpty();
    }

    @Test
    void whatCouldNotBeWrittenDownIsNotLost() {
        pulse.beat(account, Beat.GOOD);
        List<Pulse> taken = pulse.take();
        pulse.beat(account, Beat.REFUSED);

        pulse.giveBack(taken);

        assertThat(pulse.take()).containsExactly(new Pulse(account, 1, 2, 1));
    }
}
