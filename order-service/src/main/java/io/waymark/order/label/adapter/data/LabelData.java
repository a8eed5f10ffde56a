package io.waymark.order.label.adapter.data;

import io.quarkus.runtime.Startup;
import io.waymark.order.label.domain.PostalArea;
import io.waymark.order.label.domain.ReturnWarehouse;
import io.waymark.order.label.domain.ReturnWarehouses;
import io.waymark.order.label.domain.SdrRates;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channel.LabelSender;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.Countries;
import io.waymark.order.ordering.domain.Party;
import io.waymark.tables.Table;
import io.waymark.tables.TableException;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the tables of labels at start, so that a wrong line stops the service instead of a label. */
@Singleton
public class LabelData {
    private static final String WAREHOUSES = "return-warehouses.csv";

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static ReturnWarehouses warehouses(Tables tables, Countries countries, Channels channels) {
        Places taken = new Places();
        Table<ReturnWarehouse> table = tables.read(WAREHOUSES, row -> warehouse(row, countries, taken));
        ReturnWarehouses warehouses = new ReturnWarehouses(table.rows());
        for (Channel channel : channels.byName().values()) {
            if (channel.labelSender() == LabelSender.WAREHOUSE) {
                requireReach(table.file(), warehouses, channel);
            }
        }
        return warehouses;
    }

    private static void requireReach(String file, ReturnWarehouses warehouses, Channel channel) {
        boolean everywhere = channel.destinations().isEmpty()
                ? warehouses.coversAll()
                : channel.destinations().stream().allMatch(warehouses::covers);
        if (!everywhere) {
            throw new TableException(
                    file, 0, "destination", "lacks a default where channel " + channel.name() + " delivers");
        }
    }

    private static ReturnWarehouse warehouse(TableRow row, Countries countries, Places taken) {
        String destination = row.text("destination");
        if (!destination.equals(ReturnWarehouse.ANYWHERE)) {
            requireCountry(row, "destination", destination, countries);
        }
        List<PostalArea> areas =
                row.words("postalCodes").stream().map(word -> area(row, word)).toList();
        Set<String> states = row.words("states").stream()
                .map(word -> word.replace('_', ' ').toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        ReturnWarehouse warehouse = new ReturnWarehouse(destination, areas, states, address(row, countries));
        taken.add(row, warehouse);
        return warehouse;
    }

    private static PostalArea area(TableRow row, String word) {
        try {
            return PostalArea.parse(word);
        } catch (IllegalArgumentException malformed) {
            throw row.wrong("postalCodes", word + " " + malformed.getMessage());
        }
    }

    private static Party address(TableRow row, Countries countries) {
        String country = row.text("country");
        requireCountry(row, "country", country, countries);
        String postalCode = row.optionalText("postalCode");
        if (postalCode != null && !countries.named(country).orElseThrow().writes(postalCode)) {
            throw row.wrong("postalCode", "is no postal code of " + country + ": " + postalCode);
        }
        return new Party(
                row.text("name"),
                null,
                row.text("phone"),
                null,
                null,
                country,
                row.optionalText("region"),
                row.text("city"),
                null,
                postalCode,
                row.text("line1"),
                row.optionalText("line2"));
    }

    private static void requireCountry(TableRow row, String column, String code, Countries countries) {
        if (countries.named(code).isEmpty()) {
            throw row.wrong(column, "is no country of countries.csv: " + code);
        }
    }

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static SdrRates sdrRates(Tables tables) {
        Set<String> currencies = new HashSet<>();
        Map<String, BigDecimal> rates = new HashMap<>();
        tables.read("sdr-rates.csv", row -> {
            String currency = row.unique("currency", currencies);
            rates.put(currency, rate(row));
            return currency;
        });
        return new SdrRates(rates);
    }

    private static BigDecimal rate(TableRow row) {
        try {
            LocalDate.parse(row.text("asOf"));
        } catch (DateTimeException malformed) {
            throw row.wrong("asOf", "is no day such as 2026-01-31");
        }
        try {
            BigDecimal rate = new BigDecimal(row.text("perSdr"));
            if (rate.signum() > 0) {
                return rate;
            }
        } catch (NumberFormatException malformed) {
            throw row.wrong("perSdr", "is no number");
        }
        throw row.wrong("perSdr", "is not above zero");
    }
}
