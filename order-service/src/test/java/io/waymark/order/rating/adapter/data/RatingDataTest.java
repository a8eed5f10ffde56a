package io.waymark.order.rating.adapter.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.order.ordering.adapter.data.BuiltInTerritories;
import io.waymark.order.ordering.application.PromptWaybills;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channel.LabelSender;
import io.waymark.order.ordering.domain.Countries;
import io.waymark.order.ordering.domain.SdrRates;
import io.waymark.order.rating.domain.CardsReading;
import io.waymark.order.rating.domain.Promises;
import io.waymark.order.rating.domain.RateCards;
import io.waymark.tables.LiveTable;
import io.waymark.tables.LiveTables;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches that wrong prices stop the start, and say where they are wrong. */
class RatingDataTest {
    private static final SdrRates EXCHANGE =
            new SdrRates(Map.of("USD", BigDecimal.ONE, "CNY", BigDecimal.TEN, "EUR", BigDecimal.ONE));

    @TempDir
    Path folder;

    @Test
    void theBuiltInTablesAreSound() {
        assertThat(cards(Tables.builtIn()).cards()).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rates/cards.csv | intl-2026,intl,*,*,USD,2026-01-01,,PARCEL, | line 8, column divisor: is empty",
                "rates/cards.csv | intl-2026,intl,*,*,USD,2026-01-01,,ACTUAL,5000 | line 8, column divisor: has no use",
                "rates/cards.csv | intl-2026,intl,*,*,GBP,2026-01-01,,ACTUAL, | line 8, column currency: has no rate in sdr-rates.csv",
                "rates/cards.csv | intl-2026,intl,*,*,USD,2026-13-01,,ACTUAL, | line 8, column validFrom: is no day",
                "rates/cards.csv | intl-2026,intl,*,*,USD,2026-01-01,2026-01-01,ACTUAL, | column validUntil: is not after validFrom",
                "rates/cards.csv | intl-2026,no-such,*,*,USD,2026-01-01,,ACTUAL, | there is no channel no-such",
                "rates/cards.csv | other,intl,*,*,USD,2026-01-01,,ACTUAL, | zones.csv, line 7, column card: is in no row of",
                "rates/zones.csv | intl-2026,world,CN,,*,, | rate-cards, intl-2026, column zones: has no price for channel intl from * to *",
                "rates/cards.csv | intl-2026,intl,CN,*,USD,2026-01-01,,ACTUAL, | there is no price for channel intl from * to *",
                "rates/zones.csv | intl-2026,world,*,,*,90, | has areas or regions of no country",
                "rates/zones.csv | intl-2026,world,*,,US,9-10, | column destinationAreas: is no beginning",
                "rates/zones.csv | intl-2026,elsewhere,*,,*,, | rate-cards, intl-2026, column steps: has no price for zone elsewhere",
                "rates/steps.csv | intl-2026,world,0,1000,5 | has either upToGrams or stepGrams",
                "rates/steps.csv | intl-2026,world,500,,5 | rate-cards, intl-2026, column steps: zone world needs one row with stepGrams",
                "rates/steps.csv | intl-2026,world,,1000,-5 | column priceMinor: is below zero",
                "rates/surcharges.csv | intl-2026,x,HEAVY,*,,,order,5,,,no | column threshold: is empty",
                "rates/surcharges.csv | intl-2026,x,REMOTE,US,,,order,5,,,no | column areas: is empty",
                "rates/surcharges.csv | intl-2026,x,ALWAYS,*,,,order,5,1,,no | has either amountMinor or percent",
                "rates/fuel.csv | intl-2026,2026-01-01,1e3 | column percent: is no percentage",
                "promises.csv | intl,*,*,,8,3 | column maxDays: is less than minDays",
                "promises.csv | no-such,*,*,,3,8 | there is no channel no-such",
            })
    void whatIsWrongIsNamed(String table, String row, String fault) throws IOException {
        Path own = folder.resolve(table);
        Files.createDirectories(own.getParent());
        Files.writeString(own, spoilt(table, row));

        Tables tables = new Tables(Optional.of(folder));

        assertThatThrownBy(() -> cards(tables)).hasMessageContaining(fault);
    }

    /** Whoever replaces the cards of channels that are asked need not know those that are not. */
    @Test
    void aChannelNeedsAPriceWhereItsCarrierCanBeAsked() {
        Map<String, Channel> more = new HashMap<>(channels());
        more.put("far", channel("far", Set.of(), false));
        assertThat(cards(Tables.builtIn(), more).cards()).hasSize(7);

        more.put("near", channel("near", Set.of(), true));
        assertThatThrownBy(() -> cards(Tables.builtIn(), more))
                .hasMessageContaining("there is no price for channel near from * to *");
    }

    /** The built-in table, in which the row stands instead of those of its card and zone, or channel. */
    private static String spoilt(String table, String row) throws IOException {
        String[] cells = row.split(",", -1);
        StringBuilder text = new StringBuilder();
        try (var lines = Files.lines(Path.of("src/main/resources/tables").resolve(table))) {
            lines.filter(line -> !replaces(table, cells, line.split(",", -1)))
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text + row + "\n";
    }

    private static boolean replaces(String table, String[] cells, String[] line) {
        return switch (table) {
            case "rates/cards.csv" -> line[0].equals("intl-2026");
            case "rates/zones.csv", "rates/steps.csv" -> line[0].equals("intl-2026") && line[1].equals("world");
            default -> line[0].equals(cells[0]);
        };
    }

    /** As at start: the tables are read, then checked with each other. */
    private static RateCards cards(Tables tables) {
        return cards(tables, channels());
    }

    private static RateCards cards(Tables tables, Map<String, Channel> offered) {
        Countries countries = BuiltInTerritories.read().countries();
        LiveTable<CardsReading> cards = RatingData.cards(tables, countries, EXCHANGE);
        LiveTable<Promises> promises = RatingData.promises(tables, countries);
        LiveTable<Map<String, Channel>> channels =
                new LiveTable<>(tables, "channels.csv", List.of("channel"), rows -> offered);
        LiveTables all = new LiveTables(
                List.of(cards, promises, channels),
                List.of(
                        RatingData.prices(cards, channels, new PromptWaybills()),
                        RatingData.promised(promises, channels)));
        all.apply(all.with(Map.of()));
        return RatingData.rates(cards).now();
    }

    private static Map<String, Channel> channels() {
        return Map.of(
                "standard", channel("standard", Set.of()),
                "cn-domestic", channel("cn-domestic", Set.of("CN")),
                "intl", channel("intl", Set.of()),
                "cn-line", channel("cn-line", Set.of("CN")),
                "eu-post", channel("eu-post", Set.of()),
                "air-express", channel("air-express", Set.of()));
    }

    private static Channel channel(String name, Set<String> countries) {
        return channel(name, countries, true);
    }

    /** Own numbers need no carrier that is asked. */
    private static Channel channel(String name, Set<String> countries, boolean ownNumber) {
        return new Channel(name, "C", "S", ownNumber, countries, countries, null, true, LabelSender.SHIPPER, false);
    }
}
