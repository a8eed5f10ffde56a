package io.waymark.local.scenario;

import io.waymark.sandbox.journey.JourneyKind;
import java.util.ArrayList;
import java.util.List;

/** Compares what was observed of a consignment with what its story must lead to. */
final class Judge {
    private final Expectations expectations;

    Judge(Expectations expectations) {
        this.expectations = expectations;
    }

    /** What a fault is about. */
    enum Aspect {
        ORDER,
        STATE,
        CASES,
        LEDGER,
        SETTLEMENT
    }

    /** Something that is not as it must be. */
    record Fault(Aspect aspect, String text) {}

    List<Fault> faults(Consignment consignment, Observed seen) {
        Expectation expected = expectations.of(consignment);
        List<Fault> faults = new ArrayList<>();
        order(consignment, seen, faults);
        if (!expected.state().equals(Expectation.NO_JOURNEY)) {
            demand(faults, Aspect.STATE, "state", expected.state(), seen.state());
            demand(faults, Aspect.STATE, "conflict", expected.conflict(), seen.conflict());
            demand(faults, Aspect.STATE, "scans", scans(consignment), seen.nodes());
        }
        if (!expected.fits(seen.cases())) {
            faults.add(new Fault(Aspect.CASES, "cases is " + seen.cases() + " instead of " + expected.cases()));
        }
        ledger(consignment, seen, faults);
        settlement(consignment, expected, seen, faults);
        return faults;
    }

    private static void order(Consignment consignment, Observed seen, List<Fault> faults) {
        boolean cancelled = consignment.story() == Story.CANCELLED;
        String status = cancelled ? "CANCELLED" : consignment.story() == Story.NOT_SERVED ? "REFUSED" : "BOOKED";
        demand(faults, Aspect.ORDER, "order", status, seen.orderStatus());
        demand(faults, Aspect.ORDER, "booking", status, seen.booking());
    }

    /** A scan is kept once however often it is told, and not at all where somebody else signed for it. */
    private static int scans(Consignment consignment) {
        int told = consignment
                .story()
                .journey()
                .map(JourneyKind::milestones)
                .map(List::size)
                .orElse(0);
        return consignment.story() == Story.FORGED ? told - 1 : told;
    }

    private static void ledger(Consignment consignment, Observed seen, List<Fault> faults) {
        boolean issued = consignment.story() != Story.NOT_SERVED;
        boolean cancelled = consignment.story() == Story.CANCELLED;
        boolean paid = consignment.payment().succeeded();
        count(faults, seen, "EXPECTED_CHARGE", issued);
        count(faults, seen, "EXPECTED_CHARGE_REVERSAL", cancelled);
        count(faults, seen, "PAYMENT_CAPTURED", paid);
        count(faults, seen, "PAYMENT_REVERSAL", paid && cancelled);
        count(faults, seen, "REFUND", paid && consignment.story().isRefunded());
        count(faults, seen, "CHARGEBACK", false);
        seen.sums().forEach((currency, sum) -> demand(faults, Aspect.LEDGER, "sum in " + currency, 0L, sum));
    }

    private static void count(List<Fault> faults, Observed seen, String kind, boolean expected) {
        demand(faults, Aspect.LEDGER, kind, expected ? 1 : 0, seen.entries(kind));
    }

    private static void settlement(Consignment consignment, Expectation expected, Observed seen, List<Fault> faults) {
        boolean due = consignment.payment().needsProof() && expected.isDelivered();
        List<String> proven = due ? List.of(seen.trackingNumber()) : List.of();
        demand(faults, Aspect.SETTLEMENT, "proofs at the PSP", proven, seen.provenNumbers());
        if (due) {
            demand(faults, Aspect.SETTLEMENT, "proof", "ACCEPTED", seen.proof());
        } else if (consignment.payment().needsProof() && expected.conflict()) {
            demand(faults, Aspect.SETTLEMENT, "proof", "HELD", seen.proof());
        } else if (seen.proof().equals("ACCEPTED")
                || seen.proof().equals("DUE")
                || seen.proof().equals("REFUSED")) {
            faults.add(new Fault(Aspect.SETTLEMENT, "proof is " + seen.proof() + " although none is due"));
        }
    }

    private static void demand(List<Fault> faults, Aspect aspect, String what, Object expected, Object seen) {
        if (!expected.equals(seen)) {
            faults.add(new Fault(aspect, what + " is " + seen + " instead of " + expected));
        }
    }
}
