package io.waymark.testkit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.waymark.testkit.RepositoryRoot;
import io.waymark.testkit.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a running service says of its HTTP interface: stored, of one style, and true of how it refuses. */
public abstract class HttpInterface {
    private static final String ADMIN = "admin";
    private final String service;
    private final List<String> tags;

    /**
     * Of a service.
     *
     * @param service as its document in {@code docs/openapi} is called
     * @param tags    all that its operations may have, by name
     */
    protected HttpInterface(String service, String... tags) {
        this.service = service;
        this.tags = List.of(tags);
    }

    @Test
    void theStoredDocumentHolds() {
        new StoredDocument(RepositoryRoot.find().resolve("docs/openapi/" + service + ".yaml")).holds(said());
    }

    @Test
    void itsTagsAreTheServicesNouns() throws JsonProcessingException {
        assertThat(document().path("tags").findValuesAsText("name")).isEqualTo(tags);
    }

    @Test
    void everyDoorRefusesInOneShape() throws JsonProcessingException {
        Doors doors = new Doors(document(), TestTokens.bearer(ADMIN), TestTokens.bearer("nobody"));

        assertThat(doors.faults()).isEmpty();
    }

    @Test
    void everyFieldIsTakenInItsDocumentedShapeOnly() throws JsonProcessingException {
        RequestShapes requests = new RequestShapes(document(), TestTokens.bearer(ADMIN));

        assertThat(requests.faults()).isEmpty();
    }

    private static JsonNode document() throws JsonProcessingException {
        return new YAMLMapper().readTree(said());
    }

    private static String said() {
        return given().get("/q/openapi").then().statusCode(200).extract().asString();
    }
}
