package io.waymark.order.ordering.adapter.data;

import io.quarkus.runtime.Startup;
import io.waymark.order.data.DataFiles;
import io.waymark.order.data.DataRow;
import io.waymark.order.ordering.application.Waybills;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.Countries;
import io.waymark.order.ordering.domain.Country;
import io.waymark.order.ordering.domain.Country.PostalCode;
import io.waymark.order.ordering.domain.OrderRules;
import io.waymark.order.ordering.domain.PhoneNumbers;
import io.waymark.order.ordering.domain.ShipmentCodes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the tables of ordering at start, so that a wrong line stops the service instead of an order. */
@Singleton
public class OrderingData {

    @Produces
    @Singleton
    @Startup
    static Countries countries(DataFiles files) {
        Map<String, Country> byCode = index(files.read("countries.csv", OrderingData::country), Country::code);
        Set<String> all = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
        if (!byCode.keySet().equals(all)) {
            throw new IllegalStateException("countries.csv must hold every country of ISO 3166-1 and no other");
        }
        return new Countries(byCode);
    }

    @Produces
    @Singleton
    @Startup
    static Channels channels(DataFiles files) {
        return new Channels(index(files.read("channels.csv", OrderingData::channel), Channel::name));
    }

    @Produces
    @Singleton
    static OrderRules rules(Countries countries, Channels channels, Waybills waybills, PhoneNumbers phones) {
        return new OrderRules(countries, channels, waybills::reaches, phones);
    }

    @Produces
    @Singleton
    @Startup
    static ShipmentCodes shipmentCodes(ShipmentCodeConfig config) {
        return new ShipmentCodes(config.serviceIndicator(), config.country());
    }

    private static Country country(DataRow row) {
        String shape = row.text("shape");
        return new Country(
                row.required("country"),
                row.required("territory"),
                PostalCode.valueOf(row.required("postalCode").toUpperCase(Locale.ROOT)),
                shape.isEmpty() ? null : Pattern.compile(shape));
    }

    private static Channel channel(DataRow row) {
        boolean own =
                switch (row.required("number")) {
                    case "own" -> true;
                    case "carrier" -> false;
                    default -> throw new IllegalArgumentException("number must be own or carrier");
                };
        return new Channel(
                row.required("channel"),
                row.required("carrier"),
                row.required("service"),
                own,
                row.words("origins"),
                row.words("destinations"));
    }

    private static <T> Map<String, T> index(List<T> values, Function<T, String> name) {
        Map<String, T> index = new HashMap<>();
        for (T value : values) {
            if (index.put(name.apply(value), value) != null) {
                throw new IllegalStateException(name.apply(value) + " stands twice in the data file");
            }
        }
        return index;
    }
}
