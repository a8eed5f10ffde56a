package io.waymark.order;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.waymark.testkit.TestTokens;
import java.util.Map;

/** Speaks to the console as an administrator. */
final class ConsoleClient {
    private final String token = TestTokens.bearer("admin");

    Response put(String room, String name, Map<String, String> fields) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(fields)
                .put("/v1/admin/{room}/{name}", room, name);
    }

    Response put(String room, String name, String version, Map<String, String> fields) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", '"' + version + '"')
                .contentType(ContentType.JSON)
                .body(fields)
                .put("/v1/admin/{room}/{name}", room, name);
    }

    Response get(String room, String name) {
        return given().auth().oauth2(token).get("/v1/admin/{room}/{name}", room, name);
    }

    Response takeBack(String room, String name) {
        return given().auth().oauth2(token).delete("/v1/admin/{room}/{name}", room, name);
    }

    Response changes(String room, String name) {
        return given().auth()
                .oauth2(token)
                .queryParams("room", room, "name", name)
                .get("/v1/admin/changes");
    }

    Response handOver(String merchant, String accept) {
        return given().auth().oauth2(token).accept(accept).post("/v1/admin/merchants/{id}/hand-over", merchant);
    }

    Response page(String path) {
        return given().auth().oauth2(token).get("/console" + path);
    }

    Response send(String path, Map<String, String> form) {
        return given().auth()
                .oauth2(token)
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParams(form)
                .post("/console" + path);
    }
}
