package io.waymark.order.booking.adapter.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.http.PartnerTrust;
import io.waymark.json.PartnerJson;
import io.waymark.order.booking.application.Carriers;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The carriers of the configuration. */
@Singleton
public class HttpCarriers implements Carriers {
    private final List<Carrier> carriers;

    HttpCarriers(CarriersConfig config, PartnerTrust trust) {
        JsonMapper json = PartnerJson.mapper();
        this.carriers = config.byCode().entrySet().stream()
                .<Carrier>map(entry ->
                        new HttpCarrier(entry.getKey().toUpperCase(Locale.ROOT), entry.getValue(), trust, json))
                .toList();
    }

    @Override
    public Collection<Carrier> all() {
        return carriers;
    }
}
