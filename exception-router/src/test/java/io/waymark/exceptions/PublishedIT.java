package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class PublishedIT {

    @Test
    void theLifeOfACaseIsToldInItsOrder() {
        Desk support = new Desk("support");
        try (EventSender sender = new EventSender();
                TopicProbe probe = TopicProbe.fromNow(Topics.EXCEPTIONS_CASES)) {
            Parcel parcel = new Parcel(sender)
                    .scanned(Duration.ofHours(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT")
                    .scanned(Duration.ofHours(4), ShipmentState.OUT_FOR_DELIVERY, "with_courier", null)
                    .scanned(Duration.ofHours(3), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
            String caseId =
                    support.awaitCase(parcel, "ADDR_INCORRECT", "REOPENED").getString("caseId");

            List<ProbedRecord> told = probe.await(4, found -> caseId.equals(found.key()), Duration.ofSeconds(20));

            assertThat(told)
                    .extracting(found -> found.header("ce_type").orElseThrow())
                    .containsExactly(
                            EventTypes.CASE_OPENED.name(),
                            EventTypes.CASE_ROUTED.name(),
                            EventTypes.CASE_RESOLVED.name(),
                            EventTypes.CASE_REOPENED.name());
            assertThat(told.getFirst().json().get("owner").textValue()).isEqualTo("SUPPORT");
            assertThat(told.getFirst().json().get("shipmentCode").textValue()).isEqualTo(parcel.code());
        }
    }
}
