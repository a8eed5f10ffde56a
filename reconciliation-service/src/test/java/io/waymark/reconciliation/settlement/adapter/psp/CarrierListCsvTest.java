package io.waymark.reconciliation.settlement.adapter.psp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.waymark.reconciliation.settlement.adapter.config.SettlementConfig;
import io.waymark.reconciliation.settlement.domain.CarrierList;
import io.waymark.reconciliation.settlement.domain.CarrierList.Carrier;
import io.waymark.reconciliation.settlement.domain.CarrierList.Rejected;
import io.waymark.reconciliation.settlement.domain.UnreadableListException;
import io.waymark.tables.Tables;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider's CSV is read in whatever encoding, with whatever separator and header it comes. */
class CarrierListCsvTest {
    private static final String CHINESE = "物流公司编码,物流公司名称\r\nSF,顺丰速运\r\nYTO,\"圆通, 速递\"\r\n";

    private final CarrierListCsv csv = csv(Map.of());

    private static CarrierListCsv csv(Map<String, String> settings) {
        SettlementConfig config = new SmallRyeConfigBuilder()
                .withMapping(SettlementConfig.class)
                .withConverter(Duration.class, 200, DurationConverter::parseDuration)
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .build()
                .getConfigMapping(SettlementConfig.class);
        return new CarrierListCsv(Tables.builtIn(), config);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readItInItsEncoding(String charset) {
        CarrierList list = csv.read(CHINESE.getBytes(Charset.forName(charset)));

        assertThat(list.charset()).isEqualTo(charset);
        assertThat(list.columns()).containsExactly("物流公司编码", "物流公司名称");
        assertThat(list.names()).isEqualTo(Map.of("SF", "顺丰速运", "YTO", "圆通, 速递"));
        assertThat(list.rejected()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readItWithItsMark(String charset) {
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.writeBytes(("\uFEFF" + CHINESE).getBytes(Charset.forName(charset)));

        assertThat(csv.read(marked.toByteArray()).nameOf("SF")).contains("顺丰速运");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "carrierNo,carrierName\nSF,SF Express\n",
                "Carrier Code;Carrier Name;Country\nSF;SF Express;CN\n",
                "id\tname\tcode\n1\tSF Express\tSF\n",
                "Name,CODE\nSF Express,SF\n"
            })
    void findItsColumnsByTheWordsOfTheirHeader(String text) {
        assertThat(csv.read(utf8(text)).names()).isEqualTo(Map.of("SF", "SF Express"));
    }

    @Test
    void takeTheColumnsThatTheConfigurationNames() {
        CarrierListCsv told = csv(Map.of(
                "waymark.settlement.carrier-list.code-column", "ref",
                "waymark.settlement.carrier-list.name-column", "title"));

        assertThat(told.read(utf8("ref,code,title\nSF,9,SF Express\n")).names()).isEqualTo(Map.of("SF", "SF Express"));
    }

    @Test
    void aLineThatCannotBeUsedCostsNoOther() {
        CarrierList list = csv.read(utf8(
                "code,name\nSF,SF Express\n,Nobody\n" + "X".repeat(65) + ",Long\nSF,Another\nSF,SF Express\nUPS\n"));

        assertThat(list.names()).isEqualTo(Map.of("SF", "SF Express", "UPS", ""));
        assertThat(list.rejected())
                .containsExactly(
                        new Rejected(3, "has no code"),
                        new Rejected(4, "its code is longer than 64 characters"),
                        new Rejected(5, "its code stands above for SF Express"));
    }

    @Test
    void thousandsOfRowsAreFoundByPage() {
        CarrierList list = csv.read(utf8(IntStream.rangeClosed(1, 3000)
                .mapToObj("C%04d,Carrier %<d"::formatted)
                .collect(Collectors.joining("\n", "code,name\n", "\n"))));

        assertThat(list.names()).hasSize(3000);
        assertThat(list.find("carrier 29", "C2998", 10)).containsExactly(new Carrier("C2999", "Carrier 2999"));
        assertThat(list.find("", "", 2)).extracting(Carrier::carrierNo).containsExactly("C0001", "C0002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop,town\nA,B\n", "code,name\n", "code,name\n,x\n"})
    void whatHoldsNoCarrierIsRefused(String text) {
        assertThatThrownBy(() -> csv.read(utf8(text))).isInstanceOf(UnreadableListException.class);
    }

    @Test
    void theBuiltInTableHasEveryCodeThatTheBuiltInMappingNames() {
        CarrierList list = csv.read(csv.given().content());

        assertThat(list.names().keySet())
                .containsAll(Tables.builtIn()
                        .read("psp-carriers.csv", row -> row.text("carrier_no"))
                        .rows());
    }
}
