package io.waymark.testkit.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A field that is bent nowhere would pass every test unseen. */
class DocumentedShapeTest {
    @Test
    void everyFieldIsBentInEveryWay() throws IOException {
        JsonNode schema = new JsonMapper().readTree("""
                {"type":"object","required":["id"],
                 "properties":{"id":{"type":"string","format":"uuid"},
                               "lines":{"type":"array","items":{"$ref":"#/$defs/Line"}}},
                 "$defs":{"Line":{"type":"object","properties":{"units":{"type":"integer"}}}}}""");
        DocumentedShape shape = new DocumentedShape(schema, schema);

        assertThat(shape.whole()).isEqualTo("""
                {"id":"0198c0de-0000-7000-8000-000000000001","lines":[{"units":1}]}""");
        assertThat(shape.misshapes()).extracting(Misshape::field).containsOnly("id", "lines", "lines[0].units");
        assertThat(shape.misshapes())
                .extracting(Misshape::toString)
                .contains("id: nothing", "id: null", "id: twice", "lines: {}", "lines[0].units: 7.5")
                .doesNotContain("lines: null");
        assertThat(shape.misshapes()).extracting(Misshape::text).contains("""
                        {"id":"0198c0de-0000-7000-8000-000000000001","lines":[{"units":7.5}]}""", """
                        {"id":"0198c0de-0000-7000-8000-000000000001","lines":[{"units":1,"units":1}]}""");
    }
}
