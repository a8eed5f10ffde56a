package io.waymark.order.ordering.adapter.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.order.ordering.domain.Countries;
import io.waymark.tables.TableException;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches that a wrong line of the tables of ordering is named before an order meets it. */
class OrderingDataTest {
    private static final String HEADER = "country,postalCodes,cities,territory,freeTo,freeFrom,why\n";

    @Test
    void kosovoIsACountry() {
        assertThat(countries().named("XK")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EA,51\\d{3},,Ceuta,,,a code that is none|column country: is no country of countries.csv: EA",
                "ES,51(\\d{3},,Ceuta,,,a bracket too many|column postalCodes: is no pattern: Unclosed group",
                "ES,51\\d{3},,Ceuta,EWR,,a union that is none|column freeTo: is no territory of countries.csv: EWR",
                "ES,51\\d{3},,Ceuta,,,|column why: is empty"
            })
    void aPlaceOfNowhereIsNamed(String row, String fault, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("customs-territories.csv"), HEADER + row + "\n");
        Tables tables = new Tables(Optional.of(folder));

        assertThatThrownBy(() -> OrderingData.territories(tables, countries()))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("customs-territories.csv, line 2, " + fault);
    }

    @Test
    void aLabelSenderThatIsNoneIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("channels.csv"), """
                channel,carrier,service,number,origins,destinations,backup,preAdvice,labelSender
                line,UPS,GROUND,carrier,*,*,,yes,depot
                """);
        Tables tables = new Tables(Optional.of(folder));

        assertThatThrownBy(() -> OrderingData.channelTable(tables, countries()))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("channels.csv, line 2, column labelSender: is none of");
    }

    @ParameterizedTest
    @CsvSource({"ZZ,*,origins,ZZ", "CN *,*,origins,*", "-,US ZZ,destinations,ZZ", "*,us,destinations,us"})
    void aCountryOfAChannelThatIsNoneIsNamed(
            String origins, String destinations, String column, String word, @TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("channels.csv"),
                "channel,carrier,service,number,origins,destinations,backup,preAdvice,labelSender,dimensions\n"
                        + "line,UPS,GROUND,carrier," + origins + "," + destinations + ",,yes,shipper,optional\n");
        Tables tables = new Tables(Optional.of(folder));

        assertThatThrownBy(() -> OrderingData.channelTable(tables, countries()))
                .isInstanceOf(TableException.class)
                .hasMessageContaining(
                        "channels.csv, line 2, column " + column + ": is no country of countries.csv: " + word);
    }

    @Test
    void theBuiltInChannelsAreSound() {
        assertThat(OrderingData.channelTable(Tables.builtIn(), countries()).get())
                .containsKeys("standard", "intl");
    }

    /** Whoever orders by it leaves the choice to us. */
    @Test
    void noChannelIsCalledAuto(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("channels.csv"), """
                channel,carrier,service,number,origins,destinations,backup,preAdvice,labelSender
                auto,UPS,GROUND,carrier,*,*,,yes,shipper
                """);
        Tables tables = new Tables(Optional.of(folder));

        assertThatThrownBy(() -> OrderingData.channelTable(tables, countries()))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("channels.csv, line 2, column channel: stands twice: auto");
    }

    private static Countries countries() {
        return OrderingData.countries(Tables.builtIn());
    }
}
