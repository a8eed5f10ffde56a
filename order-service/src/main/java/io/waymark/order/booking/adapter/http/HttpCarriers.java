package io.waymark.order.booking.adapter.http;

import io.quarkus.runtime.Startup;
import io.waymark.http.PartnerTrust;
import io.waymark.http.application.CallRates;
import io.waymark.order.booking.adapter.http.description.CarrierDescription;
import io.waymark.order.booking.adapter.http.description.DescriptionException;
import io.waymark.order.booking.adapter.http.description.Descriptions;
import io.waymark.order.booking.adapter.http.signature.Credential;
import io.waymark.order.booking.application.Carriers;
import io.waymark.order.calls.CallNotes;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The carriers of the configuration, each spoken to as its description says. A description is checked before anything connects. */
@Startup(StartOrder.SETTINGS)
@Singleton
public class HttpCarriers implements Carriers {
    private final List<Carrier> carriers;

    HttpCarriers(
            CarriersConfig config,
            Descriptions descriptions,
            PartnerTrust trust,
            CallNotes notes,
            CallRates rates,
            Clock clock) {
        this.carriers = config.byCode().entrySet().stream()
                .<Carrier>map(entry -> {
                    String code = entry.getKey().toUpperCase(Locale.ROOT);
                    NotedCalls noted = new NotedCalls(code, notes, rates, clock);
                    return carrier(entry.getKey(), entry.getValue(), descriptions, trust, noted, clock);
                })
                .toList();
    }

    private static HttpCarrier carrier(
            String code,
            CarriersConfig.Endpoint endpoint,
            Descriptions descriptions,
            PartnerTrust trust,
            NotedCalls noted,
            Clock clock) {
        CarrierDescription description = descriptions.read(endpoint.description());
        Map<Credential, String> credentials = Credentials.of(endpoint);
        List<String> missing = description.needs().stream()
                .filter(credential -> !credentials.containsKey(credential))
                .map(credential -> CarriersConfig.PREFIX + "." + code + "." + credential.key() + " is missing")
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new DescriptionException(endpoint.description(), missing);
        }
        return new HttpCarrier(code.toUpperCase(Locale.ROOT), endpoint, description, trust, noted, clock);
    }

    @Override
    public Collection<Carrier> all() {
        return carriers;
    }
}
