package io.waymark.order.ordering.adapter.data;

import io.quarkus.runtime.Startup;
import io.waymark.order.address.domain.AddressBook;
import io.waymark.order.ordering.application.Waybills;
import io.waymark.order.ordering.domain.AddressRules;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channel.LabelSender;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.ContactRules;
import io.waymark.order.ordering.domain.Countries;
import io.waymark.order.ordering.domain.Country;
import io.waymark.order.ordering.domain.Country.PostalCode;
import io.waymark.order.ordering.domain.CustomsTerritories;
import io.waymark.order.ordering.domain.CustomsTerritories.Place;
import io.waymark.order.ordering.domain.CustomsTerritories.Territory;
import io.waymark.order.ordering.domain.Dictionary;
import io.waymark.order.ordering.domain.OrderRules;
import io.waymark.order.ordering.domain.PhoneNumbers;
import io.waymark.order.ordering.domain.ShipmentCodes;
import io.waymark.tables.LiveTable;
import io.waymark.tables.Table;
import io.waymark.tables.TableCheck;
import io.waymark.tables.TableException;
import io.waymark.tables.TableFault;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the tables of ordering at start, so that a wrong line stops the service instead of an order. */
@Singleton
public class OrderingData {
    /** Set aside for private use by ISO 3166-1; posts, carriers and customs all use it. */
    private static final String KOSOVO = "XK";

    private static final String CHANNELS = "channels.csv";

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static Countries countries(Tables tables) {
        Set<String> codes = new HashSet<>();
        Table<Country> table = tables.read("countries.csv", row -> country(row, row.unique("country", codes)));
        Map<String, Country> byCode = index(table, Country::code);
        Set<String> all = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        all.add(KOSOVO);
        if (!byCode.keySet().equals(all)) {
            throw new TableException(
                    table.file(), 0, "country", "must hold every country of ISO 3166-1 and XK, and no other");
        }
        return new Countries(byCode);
    }

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static LiveTable<Map<String, Channel>> channelTable(Tables tables, Countries countries) {
        return new LiveTable<>(tables, CHANNELS, List.of("channel"), rows -> {
                    Set<String> names = new HashSet<>(Set.of(Channel.AUTO));
                    return index(
                            rows.each(row -> channel(row, row.unique("channel", names), countries)), Channel::name);
                })
                .choosing(Map.of(
                        "number",
                        List.of("own", "carrier"),
                        "preAdvice",
                        List.of("no", "yes"),
                        "labelSender",
                        LiveTable.words(LabelSender.class),
                        "dimensions",
                        List.of("optional", "required")));
    }

    @Produces
    @Singleton
    static Channels channels(LiveTable<Map<String, Channel>> table) {
        return new Channels(table);
    }

    @Produces
    @Singleton
    static TableCheck backups(LiveTable<Map<String, Channel>> table) {
        return values -> {
            Map<String, Channel> channels = values.of(table);
            List<TableFault> faults = new ArrayList<>();
            channels.values().forEach(channel -> {
                String fault = backupFault(channels, channel);
                if (fault != null) {
                    faults.add(new TableFault(CHANNELS, channel.name(), "backup", fault));
                }
            });
            return faults;
        };
    }

    /** A chain of backups ends, and each link leads to another carrier. */
    private static @Nullable String backupFault(Map<String, Channel> channels, Channel channel) {
        Set<String> passed = new HashSet<>(Set.of(channel.name()));
        Channel at = channel;
        while (at.backup() != null) {
            Channel next = channels.get(at.backup());
            if (next == null) {
                return "is no channel: " + at.backup();
            }
            if (next.carrier().equals(at.carrier())) {
                return "leads to the same carrier: " + next.name();
            }
            if (!passed.add(next.name())) {
                return "leads back to " + next.name();
            }
            at = next;
        }
        return null;
    }

    private static boolean preAdvice(TableRow row) {
        return switch (row.text("preAdvice")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw row.wrong("preAdvice", "must be yes or no");
        };
    }

    private static boolean isSized(TableRow row) {
        return switch (row.text("dimensions")) {
            case "required" -> true;
            case "optional" -> false;
            default -> throw row.wrong("dimensions", "must be required or optional");
        };
    }

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static Dictionary dictionary(Tables tables, AddressBook addresses) {
        Set<String> codes = new HashSet<>();
        return new Dictionary(
                addresses,
                tables
                        .read("currencies.csv", row -> Map.entry(row.unique("currency", codes), row.text("name")))
                        .rows()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Produces
    @Singleton
    static AddressRules addressRules(Countries countries, AddressBook addresses) {
        return new AddressRules(countries, addresses);
    }

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static CustomsTerritories territories(Tables tables, Countries countries) {
        return new CustomsTerritories(
                countries,
                tables.read("customs-territories.csv", row -> place(row, countries))
                        .rows());
    }

    @Produces
    @Singleton
    static OrderRules rules(
            CustomsTerritories territories,
            Channels channels,
            Waybills waybills,
            PhoneNumbers phones,
            Dictionary dictionary) {
        return new OrderRules(territories, channels, waybills::reaches, phones, dictionary);
    }

    @Produces
    @Singleton
    static ContactRules contactRules(Countries countries, PhoneNumbers phones) {
        return new ContactRules(countries, phones);
    }

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static ShipmentCodes shipmentCodes(ShipmentCodeConfig config) {
        return new ShipmentCodes(config.serviceIndicator(), config.country());
    }

    private static Country country(TableRow row, String code) {
        String shape = row.optionalText("shape");
        return new Country(
                code,
                row.text("territory"),
                row.constant("postalCode", PostalCode.class),
                shape == null ? null : pattern(row, "shape", shape));
    }

    private static Place place(TableRow row, Countries countries) {
        String country = known(row, "country", row.text("country"), countries);
        row.text("why");
        String cities = row.optionalText("cities");
        return new Place(
                country,
                pattern(row, "postalCodes", row.text("postalCodes")),
                cities == null ? null : pattern(row, "cities", "(?iu)" + cities),
                new Territory(
                        row.text("territory"),
                        neighbours(row, "freeTo", countries),
                        neighbours(row, "freeFrom", countries)));
    }

    private static Set<String> neighbours(TableRow row, String column, Countries countries) {
        Set<String> names = Set.copyOf(row.words(column));
        for (String name : names) {
            if (countries.byCode().values().stream()
                    .noneMatch(country -> country.territory().equals(name))) {
                throw row.wrong(column, "is no territory of countries.csv: " + name);
            }
        }
        return names;
    }

    private static Channel channel(TableRow row, String name, Countries countries) {
        boolean own =
                switch (row.text("number")) {
                    case "own" -> true;
                    case "carrier" -> false;
                    default -> throw row.wrong("number", "must be own or carrier");
                };
        return new Channel(
                name,
                row.text("carrier"),
                row.text("service"),
                own,
                anyIfStar(row, "origins", countries),
                anyIfStar(row, "destinations", countries),
                row.optionalText("backup"),
                preAdvice(row),
                row.constant("labelSender", LabelSender.class),
                isSized(row));
    }

    private static Pattern pattern(TableRow row, String column, String shape) {
        try {
            return Pattern.compile(shape);
        } catch (PatternSyntaxException broken) {
            throw row.wrong(column, "is no pattern: " + broken.getDescription());
        }
    }

    private static Set<String> anyIfStar(TableRow row, String column, Countries countries) {
        List<String> words = row.words(column);
        if (words.equals(List.of("*"))) {
            return Set.of();
        }
        for (String word : words) {
            if (!word.equals(Channel.NOWHERE)) {
                known(row, column, word, countries);
            }
        }
        return Set.copyOf(words);
    }

    private static String known(TableRow row, String column, String country, Countries countries) {
        if (countries.named(country).isEmpty()) {
            throw row.wrong(column, "is no country of countries.csv: " + country);
        }
        return country;
    }

    private static <T> Map<String, T> index(Table<T> table, Function<T, String> name) {
        return table.rows().stream().collect(Collectors.toUnmodifiableMap(name, Function.identity()));
    }
}
