package io.waymark.order.label.adapter.data;

import io.quarkus.runtime.Startup;
import io.waymark.order.address.domain.AddressBook;
import io.waymark.order.label.domain.ReturnWarehouses;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channel.LabelSender;
import io.waymark.order.ordering.domain.ContactRules;
import io.waymark.order.ordering.domain.Countries;
import io.waymark.order.ordering.domain.SdrRates;
import io.waymark.tables.LiveTable;
import io.waymark.tables.TableCheck;
import io.waymark.tables.TableFault;
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
import java.util.Map;
import java.util.Set;

/** Reads the tables of labels at start, so that a wrong line stops the service instead of a label. */
@Singleton
public class LabelData {
    private static final String WAREHOUSES = "return-warehouses.csv";

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static LiveTable<ReturnWarehouses> warehouses(
            Tables tables, Countries countries, AddressBook addresses, ContactRules contacts) {
        WarehouseReader reader = new WarehouseReader(countries, addresses, contacts);
        return new LiveTable<>(tables, WAREHOUSES, List.of("name"), reader::read);
    }

    @Produces
    @Singleton
    static TableCheck reach(LiveTable<ReturnWarehouses> warehouses, LiveTable<Map<String, Channel>> channels) {
        return values -> values.of(channels).values().stream()
                .filter(channel -> channel.labelSender() == LabelSender.WAREHOUSE)
                .filter(channel -> !reaches(values.of(warehouses), channel))
                .map(channel -> new TableFault(
                        WAREHOUSES,
                        null,
                        "destination",
                        "lacks a default where channel " + channel.name() + " delivers"))
                .toList();
    }

    private static boolean reaches(ReturnWarehouses warehouses, Channel channel) {
        return channel.destinations().isEmpty()
                ? warehouses.coversAll()
                : channel.destinations().stream().allMatch(warehouses::covers);
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
