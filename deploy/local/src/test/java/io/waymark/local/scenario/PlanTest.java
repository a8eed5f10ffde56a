package io.waymark.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void planTheSameForTheSameSeed() {
        assertThat(Plan.of(7, "run1")).isEqualTo(Plan.of(7, "run1"));
        assertThat(Plan.of(7, "run1")).isNotEqualTo(Plan.of(8, "run1"));
    }

    @Test
    void coverEveryStoryChannelDoorAndMerchantWithTwoHundredOrders() {
        Plan plan = Plan.of(7, "run1");
        assertThat(plan.consignments()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(plan.consignments()).extracting(Consignment::story).contains(Story.values());
        assertThat(plan.consignments()).extracting(Consignment::channel).contains(Channel.values());
        assertThat(plan.consignments()).extracting(Consignment::payment).contains(Payment.values());
        assertThat(plan.consignments()).extracting(Consignment::byKafka).contains(true, false);
        assertThat(plan.consignments()).extracting(Consignment::merchant).hasSameElementsAs(plan.merchants());
    }

    @Test
    void nameEveryOrderAndTransactionOnce() {
        Plan plan = Plan.of(7, Scenario.runNamed(Instant.parse("2026-11-20T10:00:00Z")));
        Set<String> transactions =
                plan.consignments().stream().map(Consignment::transactionId).collect(Collectors.toSet());
        assertThat(transactions).hasSameSizeAs(plan.consignments()).allMatch(id -> id.length() <= 20);
        assertThat(plan.consignments()).extracting(Consignment::referenceNo).doesNotHaveDuplicates();
    }
}
