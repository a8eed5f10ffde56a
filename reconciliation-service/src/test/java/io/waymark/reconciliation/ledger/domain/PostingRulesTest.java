package io.waymark.reconciliation.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.events.reconciliation.PostingRecorded;
import io.waymark.reconciliation.ledger.domain.FinancialFact.ChargeCancelled;
import io.waymark.reconciliation.ledger.domain.FinancialFact.ChargeExpected;
import io.waymark.reconciliation.ledger.domain.FinancialFact.ChargedBack;
import io.waymark.reconciliation.ledger.domain.FinancialFact.PaymentCaptured;
import io.waymark.reconciliation.ledger.domain.FinancialFact.PaymentVoided;
import io.waymark.reconciliation.ledger.domain.FinancialFact.RefundPaid;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PostingRulesTest {
    private static final Instant THEN = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:05Z");
    private static final UUID ORDER = new UUID(1, 1);
    private static final UUID EVENT = new UUID(2, 2);

    @Test
    void accrueWhatACarrierIsExpectedToBill() {
        Entry entry = booked(new ChargeExpected(EVENT, ORDER, "acme", "WM1", "YTO", usd(1250), THEN));
        assertThat(lines(entry)).containsExactly("carrier.expense 1250", "carrier.accrued -1250");
        assertThat(entry.carrier()).isEqualTo("YTO");
        assertThat(entry.evidence()).containsExactly(EVENT);
        assertThat(entry.occurredAt()).isEqualTo(THEN);
        assertThat(entry.recordedAt()).isEqualTo(NOW);
    }

    @Test
    void bookMoneyThatTheProviderHolds() {
        Entry entry = booked(captured(5000));
        assertThat(lines(entry)).containsExactly("psp.clearing 5000", "customer.receivable -5000");
    }

    @Test
    void bookMoneyGivenAndTakenBack() {
        Entry refund = booked(new RefundPaid(EVENT, ORDER, "acme", "WM1", "r1", "t1", usd(700), "RETURNED", THEN));
        Entry chargeback = booked(new ChargedBack(EVENT, ORDER, "acme", "c1", "t1", usd(800), "FRAUD", THEN));
        assertThat(lines(refund)).containsExactly("refunds 700", "psp.clearing -700");
        assertThat(lines(chargeback)).containsExactly("chargebacks 800", "psp.clearing -800");
        assertThat(chargeback.reverses()).isEqualTo(booked(captured(5000)).id());
    }

    @Test
    void takeBackExactlyWhatWasExpected() {
        Entry charge = booked(new ChargeExpected(EVENT, ORDER, "acme", "WM1", "YTO", usd(1250), THEN));
        Entry reversal = PostingRules.reversalFor(
                        new ChargeCancelled(new UUID(3, 3), ORDER, "acme", "WM1", "CUSTOMER", THEN))
                .against(charge, NOW);
        assertThat(lines(reversal)).containsExactly("carrier.expense -1250", "carrier.accrued 1250");
        assertThat(reversal.reverses()).isEqualTo(charge.id());
        assertThat(reversal.carrier()).isEqualTo("YTO");
    }

    @Test
    void voidAsMuchOfACaptureAsWasVoided() {
        Entry reversal = PostingRules.reversalFor(
                        new PaymentVoided(EVENT, ORDER, "acme", "v1", "t1", usd(2000), "STOCK", THEN))
                .against(booked(captured(5000)), NOW);
        assertThat(lines(reversal)).containsExactly("psp.clearing -2000", "customer.receivable 2000");
    }

    @Test
    void bookNothingButTheKindsOfTheContract() {
        assertThat(EntryKind.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(PostingRecorded.KINDS);
    }

    @Test
    void bookNothingForNothing() {
        assertThat(PostingRules.entryFor(captured(0), NOW)).isEmpty();
    }

    @Test
    void refuseAFactWithANegativeAmount() {
        assertThatThrownBy(() -> PostingRules.entryFor(captured(-1), NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PaymentCaptured captured(long minor) {
        return new PaymentCaptured(EVENT, ORDER, "acme", "t1", "stc_pay", usd(minor), THEN);
    }

    private static Entry booked(FinancialFact.Booked fact) {
        return PostingRules.entryFor(fact, NOW).orElseThrow();
    }

    private static Stream<String> lines(Entry entry) {
        return entry.lines().stream().map(line -> line.account().code() + " " + line.amountMinor());
    }

    private static Money usd(long minor) {
        return Money.ofMinor(CurrencyUnit.USD, minor);
    }
}
