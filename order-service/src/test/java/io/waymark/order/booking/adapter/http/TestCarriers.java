package io.waymark.order.booking.adapter.http;

import io.waymark.http.PartnerTrust;
import io.waymark.order.booking.adapter.http.description.Descriptions;
import io.waymark.order.booking.domain.Consignment;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.Requests;
import io.waymark.order.ordering.domain.ShipmentCode;
import io.waymark.order.ordering.domain.ShipmentCodes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The built-in carriers, and shipments for them. */
final class TestCarriers {
    /** All descriptions that are built in. */
    static final List<String> DESCRIPTIONS = List.of("waymark", "huayu", "landpost", "airlink");

    static final ShipmentCode REFERENCE = new ShipmentCodes("HW", "CN").of(7);

    static HttpCarrier waymark(URI baseUrl, Duration timeout) {
        return of(TestEndpoint.at(baseUrl, timeout), Clock.systemUTC());
    }

    static HttpCarrier described(String description, URI baseUrl, String account, String secret, Duration timeout) {
        Optional<String> key = Optional.of(secret);
        return of(
                new TestEndpoint(baseUrl, description, Optional.of(account), key, key, timeout, 2), Clock.systemUTC());
    }

    static HttpCarrier of(TestEndpoint endpoint, Clock clock) {
        return of(endpoint, noted(new CountedCalls()), clock);
    }

    static HttpCarrier counting(CountedCalls counted, URI baseUrl) {
        return of(TestEndpoint.at(baseUrl, Duration.ofSeconds(10)), noted(counted), Clock.systemUTC());
    }

    /** Counted alone. */
    static NotedCalls noted(CountedCalls counted) {
        return new NotedCalls("TEST", call -> {}, counted, Clock.systemUTC());
    }

    static HttpCarrier of(TestEndpoint endpoint, NotedCalls noted, Clock clock) {
        return new HttpCarrier(
                "TEST",
                endpoint,
                new Descriptions(Optional.empty()).read(endpoint.description()),
                PartnerTrust.ofTheJdk(),
                noted,
                clock);
    }

    /** Goods from China to the United States, duties paid. */
    static Consignment consignment(ShipmentCode reference, boolean preAdvice) {
        OrderContent content = Requests.content(Requests.crossBorder());
        return new Consignment(
                reference,
                "STANDARD",
                content.shipper(),
                content.consignee(),
                content.parcels(),
                content.customsItems(),
                content.duties(),
                preAdvice);
    }

    static Consignment consignment() {
        return consignment(REFERENCE, true);
    }

    private TestCarriers() {}
}
