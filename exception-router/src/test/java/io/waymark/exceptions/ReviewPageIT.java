package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.exceptions.measures.adapter.persistence.PastEpisodes;
import io.waymark.jdbc.Database;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The weekly review of a week whose figures can be counted on the fingers; they are rolled up meanwhile or not. */
@QuarkusTest
@WithTestResource(Backends.class)
class ReviewPageIT {
    private static final String WEEK = "/review?week=2021-W10";
    private final DeskClient lead = new DeskClient("operations");

    @Inject
    Database database;

    @BeforeEach
    void remember() {
        forget();
        database.update(PastEpisodes.WAYBILLS);
        database.update(PastEpisodes.CASES);
        database.update(PastEpisodes.EPISODES);
    }

    @AfterEach
    void forget() {
        PastEpisodes.FORGET.forEach(database::update);
    }

    @Test
    void aWeekIsShownBesideTheWeekBefore() {
        String html = lead.html(WEEK);

        assertThat(html)
                .contains("Weekly review 2021-W10", "2021-03-08 – 2021-03-14 UTC")
                .contains(figure("Cases opened", "10", "1"))
                .contains(figure("Of 1000 waybills", "200.0", "–"))
                .contains(figure("Waybills with tracks", "80.0 %", "–"))
                .contains(figure("Resolved by themselves", "33.3 %", "0.0 %"))
                .contains(figure("Usual time to take", "20 min", "20 min"))
                .contains(figure("Taken late", "1", "0"))
                .contains(figure("Solved late", "1", "0"))
                .contains(figure("Came back", "1", "0"));
        assertThat(row(html, "causes")).containsExactly("Address incorrect", "10", "1", "200.0", "1", "2 h 3 min");
        assertThat(row(html, "recurring")).containsExactly("Address incorrect", "1", "0", "10");
        assertThat(row(html, "carrier")).containsExactly("YTO", "40", "80.0 %", "10", "250.0", "–");
        assertThat(row(html, "lane")).startsWith("CN-DE", "50");
        assertThat(row(html, "channel")).startsWith("cn-domestic", "50");
        assertThat(row(html, "days")).containsExactly("Mon", "1", "0");
        assertThat(row(html, "speed")).startsWith("Support", "10 min / 10 min", "20 min / 20 min");
    }

    @Test
    void aPictureIsToldToWhoeverDoesNotSeeIt() {
        assertThat(lead.html(WEEK))
                .contains("<svg", "role=\"img\"", "aria-labelledby=\"days-title days-words\"")
                .contains("Wed: 1, week before 1", "Address incorrect: 10, week before 1")
                .doesNotContain("<script", "style=");
    }

    @Test
    void itIsReadInChinese() {
        assertThat(lead.reading("zh").html(WEEK)).contains("每周复盘 2021-W10", "主要原因", "自行恢复");
    }

    @Test
    void weeksFollowEachOtherUpToThisOne() {
        assertThat(lead.html(WEEK)).contains("/desk/review?week=2021-W09", "/desk/review?week=2021-W11");
        assertThat(lead.html("/review")).contains("rel=\"next\"");
        assertThat(lead.html("/review?week=2099-W01"))
                .doesNotContain("rel=\"next\"")
                .contains("Nothing was counted.");
    }

    @Test
    void aTableIsKeptAsAFileInWhichNothingIsAFormula() {
        assertThat(lead.html(WEEK)).contains("href=\"/desk/review/carrier.csv?week=2021-W10\"");
        String csv = lead.page("/review/carrier.csv?week=2021-W10")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("cases-by-carrier-2021-W10.csv"))
                .extract()
                .asString();

        assertThat(csv.split("\r\n"))
                .containsExactly(
                        "from,to,value,opened,reopened,waybills,opened_per_waybill,tracked_share,detect_p50_minutes,"
                                + "detect_p90_minutes,acknowledged,acknowledge_p50_minutes,acknowledge_p90_minutes,resolved,"
                                + "resolve_p50_minutes,resolve_p90_minutes,resolved_by_itself_share,first_response_late,"
                                + "resolve_late",
                        "2021-03-08,2021-03-14,YTO,10,1,40,0.2500,0.8000,10.4,10.4,6,20.2,20.2,9,123.6,123.6,0.3333,1,1",
                        "2021-03-08,2021-03-14,'=1+1,0,0,10,0.0000,0.8000,,,0,,,0,,,,0,0");
    }

    @Test
    void theInterfaceSaysTheSame() {
        given().auth()
                .oauth2(TestTokens.bearer("operations"))
                .get("/v1/measures?by=owner&week=2021-W10")
                .then()
                .statusCode(200)
                .body("from", equalTo("2021-03-08"))
                .body("to", equalTo("2021-03-14"))
                .body("rows[0].value", equalTo("SUPPORT"))
                .body("rows[0].opened", equalTo(10))
                .body("rows[0].waybills", equalTo(50))
                .body("total.resolvedByItselfShare", equalTo(0.3333f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2021-W60", "9999-W01", "+999999999-W01", "' OR 1=1"})
    void whatIsNoWeekIsAnsweredWithAPage(String week) {
        given().auth()
                .oauth2(TestTokens.bearer("operations"))
                .header("Accept-Language", "en")
                .queryParam("week", week)
                .get("/desk/review")
                .then()
                .statusCode(422)
                .body(containsString("This address cannot be understood"));
    }

    @ParameterizedTest
    @CsvSource({"moon.csv, 422", "code.csv?week=x, 422"})
    void whatIsNoFileIsRefused(String file, int status) {
        lead.page("/review/" + file).then().statusCode(status);
    }

    private static String figure(String name, String now, String before) {
        return "<li><span class=\"of\">" + name + "</span> <b>" + now + "</b> <span class=\"of\">week before: " + before
                + "</span></li>";
    }

    /** The cells of a section's first row. */
    private static String[] row(String html, String section) {
        String table = html.substring(html.indexOf("<h2 id=\"" + section + "\">"));
        String row = table.substring(table.indexOf("<tbody>"), table.indexOf("</tbody>"));
        return Arrays.stream(row.substring(0, row.indexOf("</tr>")).split("<t[hd][^>]*>"))
                .skip(1)
                .map(cell -> cell.substring(0, cell.indexOf('<')))
                .toArray(String[]::new);
    }
}
