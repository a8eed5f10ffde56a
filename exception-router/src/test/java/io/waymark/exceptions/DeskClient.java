package io.waymark.exceptions;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.waymark.testkit.TestTokens;
import java.util.Map;

/** A person in one role, who looks at the desk's pages and sends their forms. */
final class DeskClient {
    private final String token;
    private final String language;

    DeskClient(String role) {
        this(TestTokens.bearer(role), "en");
    }

    private DeskClient(String token, String language) {
        this.token = token;
        this.language = language;
    }

    static DeskClient withToken(String token) {
        return new DeskClient(token, "en");
    }

    DeskClient reading(String other) {
        return new DeskClient(token, other);
    }

    Response page(String path) {
        return asked().get("/desk" + path);
    }

    String html(String path) {
        return page(path).then().statusCode(200).extract().asString();
    }

    Response send(String path, Map<String, ?> form) {
        return asked().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParams(form)
                .post("/desk" + path);
    }

    private RequestSpecification asked() {
        return given().auth().oauth2(token).header("Accept-Language", language);
    }
}
