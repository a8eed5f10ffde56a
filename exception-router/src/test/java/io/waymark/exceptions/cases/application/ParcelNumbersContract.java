package io.waymark.exceptions.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.cases.application.ParcelNumbers.ParcelNumber;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What everybody may rely on who asks under which numbers a parcel goes, whatever keeps them. */
abstract class ParcelNumbersContract {
    private static final int MANY = 9;

    private final String code = "C" + UUID.randomUUID();
    private final String other = "D" + UUID.randomUUID();

    abstract ParcelNumbers numbers();

    /** In a transaction that commits. */
    abstract <T> T committed(Supplier<T> work);

    private void keep(ParcelNumber... told) {
        committed(() -> {
            numbers().keep(List.of(told));
            return true;
        });
    }

    private List<String> of(String shipmentCode, int limit) {
        return committed(() -> numbers().of(shipmentCode, limit));
    }

    @Test
    void aParcelsNumbersAreThoseThatWereToldOfIt() {
        keep(new ParcelNumber(code, "PO 7-1"), new ParcelNumber(other, "PO 7-2"));
        keep(new ParcelNumber(code, "773014136444784"));

        assertThat(of(code, MANY)).containsExactlyInAnyOrder("PO 7-1", "773014136444784");
        assertThat(of("E" + UUID.randomUUID(), MANY)).isEmpty();
    }

    @Test
    void aNumberThatIsToldAgainIsOneAndNoMoreAreAnsweredThanAreAskedFor() {
        keep(new ParcelNumber(code, "PO 7-1"), new ParcelNumber(code, "PO71"), new ParcelNumber(code, "PO 9"));
        keep(new ParcelNumber(code, "PO 9"));

        assertThat(of(code, MANY)).hasSize(2).contains("PO 9");
        assertThat(of(code, 1)).hasSize(1);
    }
}
