package io.waymark.order.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.ordering.adapter.data.BuiltInTerritories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches the borders that the built-in tables know, each in both directions. */
class CustomsTerritoriesTest {
    private static final CustomsTerritories TERRITORIES = BuiltInTerritories.read();

    @ParameterizedTest
    @CsvSource({
        "DE,10115,ES,35001,true",
        "ES,28001,ES,38670,true",
        "ES,35001,ES,38001,false",
        "ES,28001,ES,08001,false",
        "ES,28001,ES,51001,true",
        "ES,51001,ES,52001,true",
        "DE,10115,DE,27498,true",
        "DE,10115,DE,27499,false",
        "DE,10115,DE,78266,true",
        "CH,8200,DE,78266,false",
        "IT,20121,IT,23041,true",
        "IT,20121,IT,22061,true",
        "IT,20121,IT,22060,false",
        "FI,00100,FI,22100,true",
        "FI,22100,AX,22150,false",
        "FI,00100,AX,22100,true",
        "DE,10115,GB,BT1 5GS,false",
        "GB,BT15GS,DE,10115,false",
        "GB,SW1A 1AA,GB,BT1 5GS,true",
        "GB,BT1 5GS,GB,SW1A 1AA,false",
        "DE,10115,GB,SW1A 1AA,true",
        "GB,SW1A 1AA,DE,10115,true",
        "CN,200000,GB,BT1 5GS,true",
        "GB,BT1 5GS,CN,200000,true",
        "ES,35001,GB,BT1 5GS,true",
        "GB,SW1A 1AA,IM,IM1 1AA,false",
        "GB,SW1A 1AA,JE,JE2 3AB,true",
        "GB,SW1A 1AA,GB,GY1 1AA,true",
        "GR,104 31,GR,630 86,true",
        "GR,10431,GR,63085,false",
        "FR,75001,RE,97400,true",
        "FR,75001,FR,97411,true",
        "FR,97411,RE,97400,false",
        "FR,75001,FR,97133,true",
        "FR,97110,FR,97133,true",
        "FR,75001,MC,98000,false",
        "DK,1050,GL,3900,true",
        "DK,1050,DK,3900,true",
        "DK,1050,FO,,true",
        "US,94105,US,96910,true",
        "US,94105,US,00802,true",
        "US,94105,PR,00901,false",
        "US,94105,US,96701,false",
        "DE,10115,FR,75001,false",
        "CN,200000,US,94105,true",
        "DE,10115,XK,10000,true",
        "NO,0150,NO,9170,true"
    })
    void goodsAreDeclaredOrNot(String from, String fromCode, String to, String toCode, boolean declared) {
        assertThat(TERRITORIES.declaredBetween(party(from, fromCode, "A"), party(to, toCode, "B")))
                .isEqualTo(declared);
    }

    @ParameterizedTest
    @CsvSource({"23030,Livigno,true", "23030,LIVIGNO SO,true", "23030,Bianzone,false", "22060,Campione d'Italia,true"})
    void aCodeThatIsSharedIsToldByItsTown(String code, String city, boolean declared) {
        assertThat(TERRITORIES.declaredBetween(party("IT", "20121", "Milano"), party("IT", code, city)))
                .isEqualTo(declared);
    }

    @Test
    void anUnknownCountryAddsNoSecondFault() {
        assertThat(TERRITORIES.declaredBetween(party("", null, "A"), party("DE", "10115", "B")))
                .isFalse();
    }

    private static Party party(String country, @Nullable String postalCode, String city) {
        return new Party("a", null, null, null, null, country, null, city, null, postalCode, "d", null);
    }
}
