package io.waymark.testkit.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.waymark.testkit.TestTokens;
import java.util.Map;

/** Speaks to a service's console as an administrator. */
public final class ConsoleClient {
    private final String token = TestTokens.bearer("admin");

    public Response put(String room, String name, Map<String, String> fields) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(fields)
                .put("/v1/admin/{room}/{name}", room, name);
    }

    public Response put(String room, String name, String version, Map<String, String> fields) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", '"' + version + '"')
                .contentType(ContentType.JSON)
                .body(fields)
                .put("/v1/admin/{room}/{name}", room, name);
    }

    public Response get(String room, String name) {
        return given().auth().oauth2(token).get("/v1/admin/{room}/{name}", room, name);
    }

    public Response takeBack(String room, String name) {
        return given().auth().oauth2(token).delete("/v1/admin/{room}/{name}", room, name);
    }

    public Response changes(String room, String name) {
        return given().auth()
                .oauth2(token)
                .queryParams("room", room, "name", name)
                .get("/v1/admin/changes");
    }

    public Response page(String path) {
        return given().auth().oauth2(token).get("/console" + path);
    }

    public Response send(String path, Map<String, String> form) {
        return given().auth()
                .oauth2(token)
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParams(form)
                .post("/console" + path);
    }
}
