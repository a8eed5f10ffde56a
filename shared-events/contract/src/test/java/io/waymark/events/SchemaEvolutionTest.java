package io.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each incompatible change is found by name, and each compatible one passes. */
class SchemaEvolutionTest {
    private static final String RELEASED = """
            {
              "type": "object",
              "properties": {
                "id": {"type": "string", "format": "uuid"},
                "kind": {"type": "string", "enum": ["A", "B"]},
                "text": {"type": "string", "maxLength": 20},
                "count": {"type": "integer", "minimum": 1},
                "sides": {"type": "array", "minItems": 2, "items": {"$ref": "#/$defs/Side"}}
              },
              "required": ["id", "kind"],
              "additionalProperties": true,
              "$defs": {"Side": {"type": "object", "properties": {"code": {"type": "string"}}}}
            }""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "text": {"type": "string", "maxLength": 20},  |                                              | $: property text removed
            {"type": "string", "maxLength": 20}           | {"type": "integer"}                          | $.text: type changed
            "format": "uuid"                              | "format": "uri"                              | $.id: format changed
            "string", "format": "uuid"                    | "string"                                     | $.id: format changed
            "enum": ["A", "B"]                            | "enum": ["A"]                                | $.kind: value B removed
            , "enum": ["A", "B"]                          |                                              | $.kind: enumeration dropped
            "maxLength": 20                               | "enum": ["X"]                                | $.text: enumeration added
            "maxLength": 20                               | "maxLength": 19                              | $.text: maxLength lowered
            "minimum": 1                                  | "minimum": 2                                 | $.count: minimum raised
            "minimum": 1                                  | "minimum": 1, "maximum": 9                   | $.count: maximum lowered
            "minItems": 2                                 | "minItems": 3                                | $.sides: minItems raised
            "maxLength": 20                               | "pattern": "^x$"                             | $.text: pattern changed
            ["id", "kind"]                                | ["id", "kind", "text"]                       | $: property text became required
            ["id", "kind"]                                | ["id"]                                       | $: property kind is no longer required
            "additionalProperties": true                  | "additionalProperties": false                | $: closed against new fields
            "code": {"type": "string"}                    | "code": {"type": "number"}                   | $.sides[].code: type changed
            "code": {"type": "string"}                    | "other": {"type": "string"}                  | $.sides[]: property code removed
            "maxLength": 20                               | "not": {"const": "x"}                        | $.text: keyword not is not understood by this check
            """)
    void findsABreak(String before, String after, String expected) throws JsonProcessingException {
        assertThat(SchemaEvolution.breaks(schema(RELEASED), edited(before, after)))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "kind": {              | "added": {"type": "string"}, "kind": {
            "enum": ["A", "B"]     | "enum": ["A", "B", "C"]
            "maxLength": 20        | "maxLength": 40
            "minimum": 1           | "minimum": 0
            "format": "uuid"       | "format": "uuid", "description": "better words"
            "code": {              | "more": {"type": "boolean"}, "code": {
            """)
    void letsAnAdditionPass(String before, String after) throws JsonProcessingException {
        assertThat(SchemaEvolution.breaks(schema(RELEASED), edited(before, after)))
                .isEmpty();
    }

    private static JsonNode edited(String before, String after) throws JsonProcessingException {
        assertThat(RELEASED).contains(before);
        return schema(RELEASED.replace(before, after == null ? "" : after));
    }

    private static JsonNode schema(String json) throws JsonProcessingException {
        return ContractJson.MAPPER.readTree(json);
    }
}
