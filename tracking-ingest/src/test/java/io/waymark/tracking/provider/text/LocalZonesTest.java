package io.waymark.tracking.provider.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Place;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local times are those of the place, else of the carrier's country, else of the provider's rule. */
class LocalZonesTest {
    private static final Leg UPS = new Leg("UPS", "1Z1");
    private final LocalZones zones = LocalZones.of(Tables.builtIn());

    @ParameterizedTest
    @CsvSource({
        "US,HI,HONOLULU,-10:00",
        "ES,Canarias,Las Palmas de Gran Canaria,Z",
        "ES,Las Palmas,Arrecife,Z",
        "MX,BC,TIJUANA,-08:00",
        "US,NY,PHOENIX,-05:00",
        "US,AZ,PHOENIX,-07:00",
        "US,GU,TAMUNING,+10:00",
        "GU,,TAMUNING,+10:00",
        "US,PR,SAN JUAN,-04:00",
        "AS,,PAGO PAGO,-11:00",
        "MP,,SAIPAN,+10:00",
        "US,TX,DALLAS,-06:00",
        "US,TX,EL PASO,-07:00",
        "US,SC,COLUMBIA,-05:00",
        "CA,NL,ST JOHNS,-03:30",
        "CA,BC,VANCOUVER,-08:00",
        "CA,Québec,MONTREAL,-05:00",
        "AU,WA,PERTH,+08:00",
        "AU,,SYDNEY,+11:00",
        "BR,Amazonas,MANAUS,-04:00",
        "BR,,,-03:00",
        "MX,Sonora,HERMOSILLO,-07:00",
        "ID,Papua,,+09:00",
        "RU,Sakhalin,,+11:00",
        "DE,,KOELN,+01:00",
        "CN,,上海,+08:00",
        "IN,,,+05:30",
        "XX,,,Z"
    })
    void isTheClockOfThePlace(String country, @Nullable String region, @Nullable String city, ZoneOffset offset)
            throws Exception {
        Place place = new Place(country, region, city, null, null);

        assertThat(zones.moment("2026-11-24 10:00:00", place, UPS, ZoneOffset.UTC, "time"))
                .isEqualTo(OffsetDateTime.parse("2026-11-24T10:00:00" + offset));
    }

    @Test
    void isTheClockAtHomeWhereThePlaceIsUnknown() {
        assertThat(zones.of(null, new Leg("ZTO", "1"), ZoneOffset.UTC)).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(zones.of(new Place(null, "CA", "FRESNO", null, null), new Leg("USPS", "1"), ZoneOffset.UTC))
                .isEqualTo(ZoneId.of("America/Los_Angeles"));
    }

    @Test
    void isTheProvidersRuleWhereNothingIsKnown() {
        assertThat(zones.of(null, UPS, Times.CHINA)).isEqualTo(Times.CHINA);
    }
}
