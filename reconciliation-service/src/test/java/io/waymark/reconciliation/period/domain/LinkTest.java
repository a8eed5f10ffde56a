package io.waymark.reconciliation.period.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @Test
    void standOnAllThatCameBefore() {
        Link one = Link.none(MONTH).then(row(1, "a"));
        Link other = Link.none(MONTH).then(row(1, "b"));

        assertThat(one.then(row(2, "c")).hash())
                .isNotEqualTo(other.then(row(2, "c")).hash());
        assertThat(one.then(row(2, "c")).number()).isEqualTo(2);
    }

    /** {@code printf '%064d0000000161' 0 | xxd -r -p | sha256sum} */
    @Test
    void beASumThatAnybodyCanWorkOut() {
        assertThat(Hash.NONE.then(new Content().text("a").bytes()).hex())
                .isEqualTo("27598abce977b88ab6016112a8767b2cdf3ae3f8d1187af80f324fcf09cc5419");
    }

    @Test
    void keepNeighboursApart() {
        assertThat(new Content().text("ab").text("c").bytes())
                .isNotEqualTo(new Content().text("a").text("bc").bytes());
        assertThat(new Content().text(null).bytes())
                .isNotEqualTo(new Content().text("").bytes());
        assertThat(new Content().texts(List.of("a")).texts(List.of("b")).bytes())
                .isNotEqualTo(
                        new Content().texts(List.of("a", "b")).texts(List.of()).bytes());
    }

    private static LedgerRow row(long position, String text) {
        return new LedgerRow(position, new UUID(1, position), MONTH, false, new Content().text(text));
    }
}
