package io.waymark.delivery.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.events.Money;
import io.waymark.events.payments.RefundIssued;
import io.waymark.events.shipments.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has the right shape and still can never be booked or kept is named by its field. */
class SoundFactsTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aSoundFactHasNoFault() {
        assertThat(SoundFacts.fault(refund("m-1", new Money(-900, "SAR"), "customer \uD83D\uDCE6", AT)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XTS", "XAU", "XDR", "ZZZ", "usd", "", "DOLLAR"})
    void aCurrencyThatNobodyPaysInIsNamed(String currency) {
        assertThat(SoundFacts.fault(refund("m-1", new Money(900, currency), "", AT)))
                .isEqualTo("amount.currency is no currency of ISO 4217 to pay in");
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_000_000_001L, Long.MAX_VALUE, Long.MIN_VALUE})
    void anAmountBeyondAllBoundsIsNamed(long amount) {
        assertThat(SoundFacts.fault(refund("m-1", new Money(amount, "SAR"), "", AT)))
                .isEqualTo("amount.amountMinor is larger than any amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000\t"})
    void aBlankIdIsNamed(String merchant) {
        assertThat(SoundFacts.fault(refund(merchant, new Money(900, "SAR"), "", AT)))
                .isEqualTo("merchantId must have 1 to 200 characters, not all of them blank");
    }

    @Test
    void anIdThatNoIndexTakesIsNamed() {
        assertThat(SoundFacts.fault(refund("m".repeat(201), new Money(900, "SAR"), "", AT)))
                .startsWith("merchantId must have 1 to 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\uD83D", "\uDCE6 box", "\uD83Dx"})
    void aTextThatNoDatabaseKeepsIsNamed(String reason) {
        assertThat(SoundFacts.fault(refund("m-1", new Money(900, "SAR"), reason, AT)))
                .isEqualTo("reason holds what no database keeps");
    }

    @ParameterizedTest
    @CsvSource({"-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void aTimeBeyondTheCalendarIsNamed(Instant issuedAt) {
        assertThat(SoundFacts.fault(refund("m-1", new Money(900, "SAR"), "", issuedAt)))
                .isEqualTo("issuedAt lies beyond the years 1 to 9999");
    }

    private record Scan(@Nullable Place place, OffsetDateTime occurredAt, List<Money> charges) {}

    @Test
    void faultsInListsAndPartsAreNamedByPath() {
        Scan charged = new Scan(null, AT.atOffset(ZoneOffset.UTC), List.of(new Money(1, "SAR"), new Money(1, "X")));

        assertThat(SoundFacts.fault(charged)).startsWith("charges[1].currency ");
        assertThat(SoundFacts.fault(new Scan(new Place("CN", null, "\0", null, null), OffsetDateTime.MAX, List.of())))
                .startsWith("place.city ");
        assertThat(SoundFacts.fault(new Scan(null, OffsetDateTime.MAX, List.of())))
                .startsWith("occurredAt ");
    }

    private static RefundIssued refund(String merchant, Money amount, String reason, Instant issuedAt) {
        return new RefundIssued(new UUID(1, 2), merchant, null, "r-1", "t-1", amount, reason, issuedAt);
    }
}
