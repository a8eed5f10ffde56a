package io.waymark.tracking.pushwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Agreement;
import io.waymark.tracking.provider.application.Account;
import io.waymark.tracking.provider.sf.SfProvider;
import io.waymark.tracking.pushwatch.PushTally.Counted;
import io.waymark.tracking.pushwatch.PushTally.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each push is counted once, for what it says about its account. */
class PushTallyTest {
    private final PushTally tally = new PushTally();
    private final Account account = new Account(new SfProvider(Tables.builtIn()), "main", Agreement.NOTHING);

    @Test
    void eachOutcomeSaysItsOwn() {
        for (Outcome beat : Outcome.values()) {
            tally.count(account, beat);
        }

        assertThat(tally.take()).containsExactly(new Counted(account, 4, 4, 3));
        assertThat(tally.take()).isEmpty();
    }

    @Test
    void whatCouldNotBeWrittenDownIsNotLost() {
        tally.count(account, Outcome.GOOD);
        List<Counted> taken = tally.take();
        tally.count(account, Outcome.REFUSED);

        tally.giveBack(taken);

        assertThat(tally.take()).containsExactly(new Counted(account, 1, 2, 1));
    }
}
