package io.waymark.order.ordering.domain;

import static io.waymark.order.ordering.domain.Requests.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.ordering.domain.OrderRequest.PartyPart;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Watches that as much of an order as a price depends on can be priced, and that what is there is judged as in an order. */
class PricedRequestTest {

    @Test
    void namesStreetsAndDeclarationsMayBeMissing() {
        OrderRequest request = request(place("CN", "200000"), place("US", "94105"));

        assertThat(RULES.price(request)).isInstanceOfSatisfying(Verdict.Valid.class, valid -> {
            assertThat(valid.content().channel()).isEqualTo(Channel.AUTO);
            assertThat(valid.content().consignee().postalCode()).isEqualTo("94105");
            assertThat(valid.content().weightGrams()).isEqualTo(1500);
        });
        assertThat(RULES.check(request)).isInstanceOf(Verdict.Invalid.class);
    }

    @Test
    void whatAPriceDependsOnIsNamedWhereItIsWrong() {
        OrderRequest request = request(place("CN", "2"), null);

        assertThat(RULES.price(request)).isInstanceOfSatisfying(Verdict.Invalid.class, invalid -> assertThat(
                        invalid.refusal().faults())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("shipper.postalCode", "consignee"));
    }

    @Test
    void whatIsDeclaredIsJudged() {
        assertThat(RULES.price(Requests.declaring("12"))).isInstanceOf(Verdict.Invalid.class);
        assertThat(RULES.price(Requests.declaring("6205.20"))).isInstanceOf(Verdict.Valid.class);
    }

    private static OrderRequest request(@Nullable PartyPart from, @Nullable PartyPart to) {
        return new OrderRequest("acme", null, null, from, to, List.of(Requests.parcel("1.5", "kg")), null, null);
    }

    private static PartyPart place(String country, String postalCode) {
        return new PartyPart(null, null, null, null, null, country, null, null, null, postalCode, null, null);
    }
}
