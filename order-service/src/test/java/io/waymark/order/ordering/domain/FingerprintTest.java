package io.waymark.order.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.ordering.domain.OrderRequest.CustomsPart;
import io.waymark.order.ordering.domain.OrderRequest.MoneyPart;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Watches that two notations of one order have one fingerprint, and two orders never. */
class FingerprintTest {

    @Test
    void notationDoesNotCount() {
        OrderRequest kilograms = Requests.with(Requests.parcel("1.5", "kg"));
        OrderRequest grams = Requests.with(Requests.parcel("1500.0", "g"));

        assertThat(fingerprint(grams)).isEqualTo(fingerprint(kilograms));
    }

    @Test
    void spacesAndPhoneNotationDoNotCount() {
        OrderRequest plain =
                Requests.between(Requests.AMERICA, Requests.party("Ada Byron", "US", "94105", "+14155550101"));
        OrderRequest spaced =
                Requests.between(Requests.AMERICA, Requests.party("  Ada  Byron ", "us", "94105", "+1 (415) 555-0101"));

        assertThat(fingerprint(spaced)).isEqualTo(fingerprint(plain));
    }

    @Test
    void everyFieldCounts() {
        OrderRequest order = Requests.crossBorder();
        OrderRequest otherDuties = new OrderRequest(
                order.merchantId(),
                order.referenceNo(),
                order.channel(),
                order.shipper(),
                order.consignee(),
                order.parcels(),
                order.customsItems(),
                "DDU");
        CustomsPart dearer =
                new CustomsPart("cotton shirt", "620520", "CN", 2, new MoneyPart(2000L, "USD"), null, "SKU-1");
        OrderRequest otherValue = new OrderRequest(
                order.merchantId(),
                order.referenceNo(),
                order.channel(),
                order.shipper(),
                order.consignee(),
                order.parcels(),
                List.of(dearer),
                order.duties());

        assertThat(fingerprint(otherDuties)).isNotEqualTo(fingerprint(order));
        assertThat(fingerprint(otherValue)).isNotEqualTo(fingerprint(order));
        assertThat(fingerprint(Requests.with(Requests.parcel("1.501", "kg")))).isNotEqualTo(fingerprint(order));
    }

    @Test
    void aTextCannotPassForTwoFields() {
        Party left = new Party("a", "b", null, null, null, "US", null, "c", null, null, "d", null);
        Party right = new Party("a", null, "b", null, null, "US", null, "c", null, null, "d", null);

        assertThat(Fingerprint.of(order(left))).isNotEqualTo(Fingerprint.of(order(right)));
    }

    @Test
    void theFormatIsStable() {
        Party party = new Party("a", null, null, null, null, "US", null, "c", null, null, "d", null);

        assertThat(Fingerprint.of(order(party)).hex())
                .isEqualTo("cbd662d33ac5c6276d4d1df7bd39efcad1ac7b3ef1d1f558863b1d0cd4b47067");
    }

    private static OrderContent order(Party party) {
        return new OrderContent(
                "acme", "A-1", "standard", party, party, List.of(new Parcel(1, null, null)), List.of(), null);
    }

    private static Fingerprint fingerprint(OrderRequest request) {
        return switch (Requests.RULES.check(request)) {
            case Verdict.Valid valid -> valid.fingerprint();
            case Verdict.Invalid(Refusal refusal, var once) -> throw new AssertionError(refusal.toString());
        };
    }
}
