package io.waymark.order.booking.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.json.PartnerJson;
import io.waymark.order.booking.domain.Consignment;
import io.waymark.order.ordering.domain.Party;
import io.waymark.order.ordering.domain.ShipmentCodes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Watches that a carrier is told how to reach the recipient, all of it. */
class CarrierMessagesTest {

    @Test
    void theExtensionReachesTheCarrier() {
        JsonNode told = told(party("3306"));

        assertThat(told.at("/recipient/phone").asText()).isEqualTo("+8618400000009");
        assertThat(told.at("/recipient/phoneExtension").asText()).isEqualTo("3306");
    }

    private static JsonNode told(Party recipient) {
        Consignment consignment = new Consignment(
                new ShipmentCodes("HW", "CN").of(7),
                "STANDARD",
                party(null),
                recipient,
                List.of(),
                List.of(),
                null,
                true);
        return PartnerJson.mapper().valueToTree(CarrierMessages.Shipment.of(consignment));
    }

    private static Party party(@Nullable String extension) {
        return new Party("a", null, "+8618400000009", extension, null, "CN", null, "c", null, "310000", "d", null);
    }
}
