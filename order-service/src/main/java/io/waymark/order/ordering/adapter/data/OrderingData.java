package io.waymark.order.ordering.adapter.data;

import io.quarkus.runtime.Startup;
import io.waymark.order.ordering.application.Waybills;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channel.LabelSender;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.Countries;
import io.waymark.order.ordering.domain.Country;
import io.waymark.order.ordering.domain.Country.PostalCode;
import io.waymark.order.ordering.domain.CustomsTerritories;
import io.waymark.order.ordering.domain.CustomsTerritories.Place;
import io.waymark.order.ordering.domain.CustomsTerritories.Territory;
import io.waymark.order.ordering.domain.OrderRules;
import io.waymark.order.ordering.domain.PhoneNumbers;
import io.waymark.order.ordering.domain.ShipmentCodes;
import io.waymark.tables.Table;
import io.waymark.tables.TableException;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Reads the tables of ordering at start, so that a wrong line stops the service instead of an order. */
@Singleton
public class OrderingData {
    /** Set aside for private use by ISO 3166-1; posts, carriers and customs all use it. */
    private static final String KOSOVO = "XK";

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
    static Channels channels(Tables tables) {
        Set<String> names = new HashSet<>();
        Table<Channel> table = tables.read("channels.csv", row -> channel(row, row.unique("channel", names)));
        Channels channels = new Channels(index(table, Channel::name));
        channels.byName().values().forEach(channel -> checkBackup(table, channels, channel));
        return channels;
    }

    /** A chain of backups ends, and each link leads to another carrier. */
    private static void checkBackup(Table<Channel> table, Channels channels, Channel channel) {
        Set<String> passed = new HashSet<>(Set.of(channel.name()));
        Channel at = channel;
        while (at.backup() != null) {
            Channel next = channels.byName().get(at.backup());
            String fault = next == null
                    ? "is no channel: " + at.backup()
                    : next.carrier().equals(at.carrier())
                            ? "leads to the same carrier: " + next.name()
                            : passed.add(next.name()) ? null : "leads back to " + next.name();
            if (next == null || fault != null) {
                throw new TableException(table.file(), 0, "backup", channel.name() + " " + fault);
            }
            at = next;
        }
    }

    private static boolean preAdvice(TableRow row) {
        return switch (row.text("preAdvice")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw row.wrong("preAdvice", "must be yes or no");
        };
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
    static OrderRules rules(CustomsTerritories territories, Channels channels, Waybills waybills, PhoneNumbers phones) {
        return new OrderRules(territories, channels, waybills::reaches, phones);
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
        String country = row.text("country");
        if (countries.named(country).isEmpty()) {
            throw row.wrong("country", "is no country of countries.csv: " + country);
        }
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

    private static Channel channel(TableRow row, String name) {
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
                anyIfStar(row.words("origins")),
                anyIfStar(row.words("destinations")),
                row.optionalText("backup"),
                preAdvice(row),
                row.constant("labelSender", LabelSender.class));
    }

    private static Pattern pattern(TableRow row, String column, String shape) {
        try {
            return Pattern.compile(shape);
        } catch (PatternSyntaxException broken) {
            throw row.wrong(column, "is no pattern: " + broken.getDescription());
        }
    }

    private static Set<String> anyIfStar(List<String> words) {
        return words.equals(List.of("*")) ? Set.of() : Set.copyOf(words);
    }

    private static <T> Map<String, T> index(Table<T> table, Function<T, String> name) {
        return table.rows().stream().collect(Collectors.toMap(name, Function.identity()));
    }
}
