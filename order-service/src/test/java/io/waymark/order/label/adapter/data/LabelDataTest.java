package io.waymark.order.label.adapter.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.order.address.adapter.data.AddressData;
import io.waymark.order.label.domain.ReturnWarehouses;
import io.waymark.order.ordering.adapter.data.LibPhoneNumbers;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channel.LabelSender;
import io.waymark.order.ordering.domain.ContactRules;
import io.waymark.order.ordering.domain.Countries;
import io.waymark.order.ordering.domain.Country;
import io.waymark.order.ordering.domain.Country.PostalCode;
import io.waymark.tables.LiveTable;
import io.waymark.tables.LiveTables;
import io.waymark.tables.TableException;
import io.waymark.tables.TableFault;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches that a wrong line of the tables of labels is named before a label meets it. */
class LabelDataTest {
    private static final String HEADER =
            "destination,postalCodes,states,name,phone,country,region,city,postalCode,line1,line2\n";
    private static final String ADDRESS = ",Returns,+12015550143,US,NJ,Edison,08817,1 Way,\n";
    private static final Countries COUNTRIES = new Countries(Map.of(
            "US", new Country("US", "US", PostalCode.REQUIRED, Pattern.compile("\\d{5}")),
            "HK", new Country("HK", "HK", PostalCode.NONE, null),
            "DE", new Country("DE", "EU", PostalCode.REQUIRED, null),
            "GB", new Country("GB", "GB", PostalCode.REQUIRED, null)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XX,,|line 3, column destination: is no country of countries.csv: XX",
                "US,9-10,|line 3, column postalCodes: 9-10 is no beginning of a postal code",
                "US,1,|line 3, column postalCodes: belongs to two warehouses: 1-1",
                "US,0-2,|line 3, column postalCodes: belongs to two warehouses: 0-2",
                "US,,ny|line 3, column states: belongs to two warehouses: NY",
                "US,,OH XX|line 3, column states: is no region of US: XX",
                "*,7,|line 3, column destination: has neither postal codes nor states where it stands for all"
            })
    void aPlaceThatIsWrongOrTakenIsNamed(String place, String fault, @TempDir Path folder) throws IOException {
        String table = HEADER + "US,1-3,NY" + ADDRESS + place + ADDRESS;

        assertThatThrownBy(() -> warehouses(folder, table))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("return-warehouses.csv, " + fault);
    }

    @Test
    void twoDefaultsOfACountryAreOneTooMany(@TempDir Path folder) {
        String table = HEADER + "US,," + ADDRESS + "US,," + ADDRESS;

        assertThatThrownBy(() -> warehouses(folder, table))
                .hasMessageContaining("line 3, column destination: has two defaults: US");
    }

    @Test
    void anAddressNeedsAPostalCodeOfItsCountry(@TempDir Path folder) {
        String table = HEADER + "US,," + ADDRESS.replace("08817", "0881X");

        assertThatThrownBy(() -> warehouses(folder, table))
                .hasMessageContaining("line 2, column postalCode: is no postal code of US: 0881X");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+12015550143|abc|column phone: cannot be dialled",
                "+12015550143|555-0143|column phone: lacks its area code",
                ",NJ,|,ZZ,|column region: is no region of US: ZZ"
            })
    void anAddressObeysTheRulesOfAnOrder(String sound, String wrong, String fault, @TempDir Path folder) {
        String table = HEADER + "US,," + ADDRESS.replace(sound, wrong);

        assertThatThrownBy(() -> warehouses(folder, table))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("return-warehouses.csv, line 2, " + fault);
    }

    @Test
    void aChannelDeliversWhereNoWarehouseIs(@TempDir Path folder) throws IOException {
        assertThat(misfits(folder, HEADER + "US,1-3," + ADDRESS, Set.of("US")))
                .containsExactly("lacks a default where channel line delivers");
        assertThat(misfits(folder, HEADER + "US,," + ADDRESS, Set.of("US"))).isEmpty();
        assertThat(misfits(folder, HEADER + "US,," + ADDRESS, Set.of()))
                .containsExactly("lacks a default where channel line delivers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USD,x,2026-01-31|column perSdr: is no number",
                "USD,0,2026-01-31|column perSdr: is not above zero",
                "USD,1.3,January|column asOf: is no day such as 2026-01-31"
            })
    void aRateThatIsNoneIsNamed(String row, String fault, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("sdr-rates.csv"), "currency,perSdr,asOf\n" + row + "\n");
        Tables tables = new Tables(Optional.of(folder));

        assertThatThrownBy(() -> LabelData.sdrRates(tables))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("sdr-rates.csv, line 2, " + fault);
    }

    @Test
    void theBuiltInTablesAreSound() {
        assertThat(warehouses(Tables.builtIn()).get().coversAll()).isTrue();
        assertThat(LabelData.sdrRates(Tables.builtIn()).perSdr()).containsKey("USD");
    }

    private static LiveTable<ReturnWarehouses> warehouses(Path folder, String table) throws IOException {
        Files.writeString(folder.resolve("return-warehouses.csv"), table);
        return warehouses(new Tables(Optional.of(folder)));
    }

    private static LiveTable<ReturnWarehouses> warehouses(Tables tables) {
        return LabelData.warehouses(
                tables,
                COUNTRIES,
                AddressData.book(Tables.builtIn()),
                new ContactRules(COUNTRIES, new LibPhoneNumbers()));
    }

    /** What does not fit where one channel has labels of a warehouse. */
    private static List<String> misfits(Path folder, String table, Set<String> destinations) throws IOException {
        LiveTable<ReturnWarehouses> warehouses = warehouses(folder, table);
        Channel line = new Channel(
                "line", "UPS", "GROUND", false, Set.of(), destinations, null, true, LabelSender.WAREHOUSE, false);
        LiveTable<Map<String, Channel>> channels = new LiveTable<>(
                Tables.builtIn(), "channels.csv", List.of("channel"), rows -> Map.of(line.name(), line));
        LiveTables all = new LiveTables(List.of(warehouses, channels), List.of(LabelData.reach(warehouses, channels)));
        return all.with(Map.of()).faults().stream().map(TableFault::what).toList();
    }
}
