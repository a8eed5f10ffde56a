package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Watches that many orders sent at once are each carried out once, and that each row is told what became of it. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class UploadIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CSV = "text/csv";
    private static final String NAMES = String.join(
            ";",
            "referenceNo",
            "channel",
            "shipper.name",
            "shipper.country",
            "shipper.city",
            "shipper.postalCode",
            "shipper.line1",
            "consignee.name",
            "consignee.country",
            "consignee.city",
            "consignee.postalCode",
            "consignee.line1",
            "parcels[0].weight.value",
            "parcels[0].weight.unit");

    @Inject
    DataSource dataSource;

    @Test
    void aBadRowCostsNoGoodOne() {
        String run = OrderClient.reference();
        String csv = "\ufeff" + NAMES + "\r\n"
                + row(run + "-1", "100080", "\"中关村大街\n27 号; \"\"海淀\"\"\"", "1.5") + "\r\n"
                + row(run + "-2", "nope", "Street 1", "1.5") + "\r\n"
                + "too;short\r\n"
                + row(run + "-4", "100080", "Street 1", "heavy") + "\r\n"
                + row(run + "-5", "100080", "Street 1", "0.5") + "\r\n"
                + row(run + "-1", "100080", "\"中关村大街\n27 号; \"\"海淀\"\"\"", "1.5") + "\r\n";

        String upload = uploaded(merchant("acme")
                .contentType(CSV)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/v1/uploads"));

        done(upload, "acme")
                .then()
                .body("state", equalTo("DONE"))
                .body("rows", equalTo(6))
                .body("accepted", equalTo(2))
                .body("repeated", equalTo(1))
                .body("refused", equalTo(3));
        merchant("acme")
                .get("/v1/uploads/{id}/rows?outcome=refused", upload)
                .then()
                .statusCode(200)
                .body("items.row", contains(2, 3, 4))
                .body("items[0].errorCode", equalTo("ORDER_INVALID"))
                .body("items[0].errors.field", contains("consignee.postalCode"))
                .body("items[1].errorCode", equalTo("ROW_UNREADABLE"))
                .body("items[2].errors.field", contains("parcels[0].weight.value"));
        OrderClient.merchant("acme")
                .under(run + "-1")
                .then()
                .statusCode(200)
                .body("consignee.line1", equalTo("中关村大街 27 号; \"海淀\""));
        String results =
                merchant("acme").get("/v1/uploads/{id}/results", upload).asString();
        assertThat(results.lines()).hasSize(7);
        assertThat(results)
                .contains("\"REFUSED\",\"" + run + "-2\"")
                .contains("consignee.postalCode is no postal code");
    }

    @Test
    void jsonLinesAreOrdersToo() {
        String first = SpoiltOrders.sound();
        String lines =
                first + "\n\n{\"referenceNo\": \n" + SpoiltOrders.with("/consignee/region", "\"Californa\"") + "\n";

        String upload = uploaded(merchant("acme")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/uploads"));

        done(upload, "acme").then().body("accepted", equalTo(1)).body("refused", equalTo(2));
        merchant("acme")
                .get("/v1/uploads/{id}/rows?outcome=REFUSED", upload)
                .then()
                .body("items[0].errorCode", equalTo("ROW_UNREADABLE"))
                .body("items[1].errors[0].didYouMean", contains("CA"));
    }

    @Test
    void aLargeUploadComesInParts() {
        String run = OrderClient.reference();
        int rows = 2_000;
        byte[] whole = (NAMES + "\n"
                        + IntStream.rangeClosed(1, rows)
                                .mapToObj(i -> row(run + "-" + i, "100080", "中关村大街 " + "x".repeat(150) + i, "1"))
                                .collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8);
        int size = 200_001;
        String upload = uploaded(
                merchant("acme").contentType(CSV).body(part(whole, 0, size)).post("/v1/uploads?more=true"));
        int parts = Math.ceilDiv(whole.length, size);
        for (int i = 2; i <= parts; i++) {
            byte[] part = part(whole, i - 1, size);
            for (int twice = 0; twice < 2; twice++) {
                merchant("acme")
                        .contentType("application/octet-stream")
                        .body(part)
                        .put("/v1/uploads/{id}/parts/{part}?more={more}", upload, i, i < parts)
                        .then()
                        .statusCode(202);
            }
        }

        done(upload, "acme")
                .then()
                .body("parts", equalTo(parts))
                .body("bytes", equalTo(whole.length))
                .body("accepted", equalTo(rows))
                .body("refused", equalTo(0));
        merchant("acme")
                .get("/v1/uploads/{id}/rows?limit=200", upload)
                .then()
                .body("items", hasSize(200))
                .body("items[199].referenceNo", equalTo(run + "-200"));
    }

    @Test
    void partsComeInTurn() {
        String upload =
                uploaded(merchant("acme").contentType(CSV).body("referenceNo").post("/v1/uploads?more=true"));

        merchant("acme")
                .contentType(CSV)
                .body("x")
                .put("/v1/uploads/{id}/parts/3", upload)
                .then()
                .statusCode(409)
                .body("errorCode", equalTo("UPLOAD_PART_OUT_OF_TURN"));
        merchant("acme")
                .contentType(CSV)
                .post("/v1/uploads/{id}/cancel", upload)
                .then()
                .body("state", equalTo("CANCELLED"));
        merchant("acme").post("/v1/uploads/{id}/cancel", upload).then().statusCode(409);
    }

    @Test
    void whatIsNoTableOfOrdersFails() {
        String strange = uploaded(merchant("acme")
                .contentType(CSV)
                .body("referenceNo,colour\nA,blue\n")
                .post("/v1/uploads"));
        String latin = uploaded(merchant("acme")
                .contentType(CSV)
                .body("referenceNo,channel\nA,Z\u00fcrich\n".getBytes(StandardCharsets.ISO_8859_1))
                .post("/v1/uploads"));

        done(strange, "acme")
                .then()
                .body("state", equalTo("FAILED"))
                .body("fault", equalTo("column 2 is no field of an order"));
        done(latin, "acme").then().body("state", equalTo("FAILED")).body("fault", equalTo("is not UTF-8"));
    }

    @Test
    void anotherMerchantsUploadIsNone() {
        String upload =
                uploaded(merchant("acme").contentType(CSV).body(NAMES + "\n").post("/v1/uploads"));

        for (String path : new String[] {"", "/rows", "/results"}) {
            merchant("globex").get("/v1/uploads/{id}" + path, upload).then().statusCode(404);
        }
        merchant("globex").post("/v1/uploads/{id}/cancel", upload).then().statusCode(404);
        given().get("/v1/uploads/{id}", upload).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.bearer("finance"))
                .get("/v1/uploads/{id}", upload)
                .then()
                .statusCode(403);
    }

    /** A worker that ended in between leaves rows that are done, and a lease that runs out. */
    @Test
    void whatWasDoneBeforeARestartIsNotDoneAgain() throws SQLException {
        String run = OrderClient.reference();
        String csv = NAMES + "\n" + row(run + "-1", "100080", "Street 1", "1") + "\n"
                + row(run + "-2", "100080", "Street 1", "1") + "\n";
        String upload = uploaded(merchant("acme").contentType(CSV).body(csv).post("/v1/uploads?more=true"));
        sql("UPDATE upload SET rows_done = 1, accepted = 1 WHERE upload_id = '" + UUID.fromString(upload) + "'");
        sql("INSERT INTO upload_row (upload_id, row_no, outcome) VALUES ('" + UUID.fromString(upload)
                + "', 1, 'ACCEPTED')");
        sql("UPDATE upload SET leased_until = now() + interval '2 seconds', state = 'WAITING' WHERE upload_id = '"
                + UUID.fromString(upload) + "'");

        done(upload, "acme").then().body("rows", equalTo(2)).body("accepted", equalTo(2));

        OrderClient.merchant("acme").under(run + "-1").then().statusCode(404);
        OrderClient.merchant("acme").under(run + "-2").then().statusCode(200);
    }

    @Test
    void whatWasSentIsSealed() throws SQLException {
        String upload = uploaded(merchant("acme")
                .contentType(CSV)
                .body("referenceNo;" + Samples.NAME)
                .post("/v1/uploads?more=true"));

        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet parts =
                        statement.executeQuery("SELECT encode(content, 'escape') FROM upload_part WHERE upload_id = '"
                                + UUID.fromString(upload) + "'")) {
            assertThat(parts.next()).isTrue();
            assertThat(parts.getString(1)).doesNotContain("Quackenbush");
        }
    }

    /** Every upload that named the order, were it only in a row that was refused, and no other. */
    @Test
    void whatWasSentIsForgottenWithThePeopleOfAnyOrder() throws SQLException {
        String run = OrderClient.reference();
        String refused = uploaded(csv(row(run, "nope", "Street 1", "1")));
        String mended = uploaded(csv(row(run, "100080", "Street 1", "1")));
        String other = uploaded(csv(row(run + "-other", "100080", "Street 1", "1")));
        done(refused, "acme").then().body("refused", equalTo(1));
        done(mended, "acme").then().body("accepted", equalTo(1));
        done(other, "acme").then().body("accepted", equalTo(1));
        assertThat(parts(refused) + parts(mended)).isEqualTo(2);

        OrderClient acme = OrderClient.merchant("acme");
        String orderId = acme.under(run).path("orderId");
        acme.cancel(orderId, "mistake").then().statusCode(200);
        acme.act(orderId, "erase", "{\"reason\":\"asked\"}").then().statusCode(200);

        assertThat(parts(refused) + parts(mended)).isZero();
        assertThat(parts(other)).isEqualTo(1);
    }

    /** Its rows are still carried out: what was sent goes with the last of them. */
    @Test
    void whatIsStillCarriedOutIsForgottenAtItsEnd() throws SQLException {
        String run = OrderClient.reference();
        OrderClient acme = OrderClient.merchant("acme");
        String orderId = acme.place(Samples.order(run, "standard", "1")).path("orderId");
        acme.cancel(orderId, "mistake").then().statusCode(200);
        String csv =
                NAMES + "\n" + row(run, "100080", "Street 1", "1") + "\n" + row(run + "-2", "100080", "Street 1", "1");
        UUID upload = UUID.fromString(
                uploaded(merchant("acme").contentType(CSV).body(csv).post("/v1/uploads?more=true")));
        sql("INSERT INTO upload_row (upload_id, row_no, outcome, reference_no) VALUES ('" + upload
                + "', 1, 'REPEATED', '" + run + "')");
        sql(
                "UPDATE upload SET rows_done = 1, repeated = 1, leased_until = now() + interval '3 seconds', state = 'WAITING'"
                        + " WHERE upload_id = '" + upload + "'");

        acme.act(orderId, "erase", "{\"reason\":\"asked\"}").then().statusCode(200);

        assertThat(parts(upload.toString())).isEqualTo(1);
        done(upload.toString(), "acme").then().body("accepted", equalTo(1));
        assertThat(parts(upload.toString())).isZero();
    }

    private static Response csv(String row) {
        return merchant("acme").contentType(CSV).body(NAMES + "\n" + row + "\n").post("/v1/uploads");
    }

    private int parts(String upload) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet parts = statement.executeQuery(
                        "SELECT count(*) FROM upload_part WHERE upload_id = '" + UUID.fromString(upload) + "'")) {
            parts.next();
            return parts.getInt(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement one = connection.createStatement()) {
            one.executeUpdate(statement);
        }
    }

    private static String row(String reference, String postalCode, String line1, String kilograms) {
        return String.join(
                ";",
                reference,
                "standard",
                "韩梅梅",
                "CN",
                "上海市",
                "200000",
                "南京东路 1 号",
                Samples.NAME,
                "CN",
                "北京市",
                postalCode,
                line1,
                kilograms,
                "kg");
    }

    private static byte[] part(byte[] whole, int number, int size) {
        return Arrays.copyOfRange(whole, number * size, Math.min(whole.length, (number + 1) * size));
    }

    private static RequestSpecification merchant(String merchant) {
        return given().auth().oauth2(TestTokens.bearer("merchant", merchant));
    }

    private static String uploaded(Response answer) {
        return answer.then()
                .statusCode(202)
                .header("Location", startsWith("http"))
                .extract()
                .path("uploadId");
    }

    private static Response done(String upload, String merchant) {
        await().atMost(SOON)
                .until(() -> merchant(merchant)
                                .get("/v1/uploads/{id}", upload)
                                .jsonPath()
                                .get("endedAt")
                        != null);
        return merchant(merchant).get("/v1/uploads/{id}", upload);
    }
}
