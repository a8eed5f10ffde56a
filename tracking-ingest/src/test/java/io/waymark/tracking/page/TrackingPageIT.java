package io.waymark.tracking.page;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.rest.Management;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Store;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has the link sees where the parcel is and nothing about whom it belongs to; who has not sees nothing. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class TrackingPageIT {
    private static final String PERSONAL = "{\"AcceptTime\":\"2026-11-20 10:30:00\",\"AcceptStation\":"
            + "\"Zhang Wei, 17 Garden Road, will call 13800138000\",\"Location\":\"深圳市\",\"Action\":\"202\"}";

    @Inject
    Store store;

    @Test
    void thePageSaysWhereTheParcelIsInTheReadersLanguage() {
        Parcel parcel = Parcel.linked(store).scanned(trace(0, "1"), trace(9, "204"), PERSONAL);
        URI link = parcel.link();

        Response english = given().header("Accept-Language", "fr, en;q=0.8").get(link);
        Response chinese = given().header("Accept-Language", "zh-CN,zh;q=0.9").get(link);

        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(english.body().asString())
                .contains("<html lang=\"en\">", "Out for delivery", "Arrived at a sorting centre", parcel.number())
                .contains("datetime=\"2026-11-20T10:09:00+08:00\"", "UTC+08:00", "Friday, November 20, 2026");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh");
        assertThat(chinese.body().asString()).contains("<html lang=\"zh\">", "派送中", "已到达分拣中心", "2026年11月20日");
    }

    @Test
    void whenTheDeliveryIsExpectedIsSaidInTheZoneOfWhoeverExpectsIt() {
        Response page = given().header("Accept-Language", "en")
                .get(Parcel.linked(store)
                        .expected("2026-11-22 18:00:00", trace(0, "1"))
                        .link());

        assertThat(page.body().asString()).contains("Expected delivery", "November 22, 2026");
    }

    @Test
    void nothingPersonalIsOnThePageAndNobodyElseLearnsOfIt() {
        Response page = given().get(
                        Parcel.linked(store).scanned(trace(0, "1"), PERSONAL).link());

        assertThat(page.body().asString())
                .doesNotContain("Zhang", "Garden", "13800138000", "518000", "R-", "m-1", "<script", "style=");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(page.header("X-Robots-Tag")).startsWith("noindex");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("private, max-age=60");
        assertThat(page.header("Vary")).contains("Accept-Language");
    }

    @Test
    void everyTokenThatLeadsNowhereIsAnsweredAlike() {
        Parcel parcel = Parcel.linked(store);
        URI revoked = parcel.link();
        given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.SUPPORT))
                .delete("/v1/shipments/" + parcel.code() + "/tracking-link")
                .then()
                .statusCode(204);
        URI other = parcel.link();
        assertThat(other).isNotEqualTo(revoked);
        String good = other.getPath().substring("/track/".length());

        List<Response> answers = List.of(
                given().get(revoked),
                given().get("/track/AAAAAAAAAAAAAAAAAAAAAA"),
                given().get("/track/x"),
                given().get("/track/" + parcel.code()),
                given().get("/track/" + good + "A"),
                given().get("/track/" + "9".repeat(3000)),
                given().urlEncodingEnabled(false).get("/track/%00%27"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body().asString())
                    .isEqualTo(answers.getFirst().body().asString())
                    .contains("This link leads nowhere");
            assertThat(answer.headers().asList())
                    .hasSameSizeAs(answers.getFirst().headers().asList());
        });
        assertThat(given().get(other).statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkStaysTheSameAndBelongsToItsMerchant() {
        Parcel parcel = Parcel.linked(store);

        assertThat(parcel.link()).isEqualTo(parcel.link());
        assertThat(parcel.link().getPath()).matches("/track/[-_A-Za-z0-9]{22}");
        for (String merchant : List.of("m-2", "")) {
            given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.MERCHANT, merchant))
                    .get("/v1/shipments/" + parcel.code() + "/tracking-link")
                    .then()
                    .statusCode(merchant.isEmpty() ? 401 : 404);
        }
        given().get("/v1/shipments/" + parcel.code() + "/tracking-link").then().statusCode(401);
        given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.FINANCE))
                .get("/v1/shipments/" + parcel.code() + "/tracking-link")
                .then()
                .statusCode(403);
        assertThat(store.texts(
                        "SELECT encode(sealed_token, 'escape') || encode(digest, 'escape') FROM tracking_link WHERE shipment_code = ?",
                        parcel.code()))
                .noneMatch(stored -> stored.contains(parcel.link().getPath().substring(7)));
    }

    @Test
    void visitsAreCounted() {
        given().get("/track/nowhere");

        assertThat(Management.metrics()).contains("waymark_tracking_page_seconds_count{outcome=\"not_found\"}");
    }
}
