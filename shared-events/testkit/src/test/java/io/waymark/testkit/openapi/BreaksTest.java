package io.waymark.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way to break a caller is found, and what callers can bear is not. */
class BreaksTest {
    static final String API = """
            openapi: 3.1.0
            info: {title: Parcels, version: "1"}
            paths:
              /parcels:
                get:
                  security: [{token: [merchant, admin]}]
                post:
                  parameters:
                  - {name: dry, in: query, schema: {type: boolean}}
                  - {name: limit, in: query, schema: {type: integer, maximum: 200}}
                  requestBody:
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Asked'}}
                  responses:
                    "200":
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Told'}}
                    "409": {description: Taken}
            components:
              schemas:
                Asked:
                  type: object
                  required: [carrier]
                  properties:
                    carrier: {type: string, enum: [SF, YTO]}
                    note: {type: string, maxLength: 100}
                Told:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string, format: uuid}
                    state: {type: string, enum: [NEW, SENT]}
                    parts: {type: array, items: {$ref: '#/components/schemas/Told'}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /parcels:                                 | /packets:                                            | post /parcels is gone
            post:                                     | put:                                                 | post /parcels is gone
            - {name: dry, in: query, schema: {type: boolean}} | - {name: other, in: query, schema: {type: boolean}} | post /parcels parameter dry is gone
            {name: dry,                               | {name: dry, required: true,                          | post /parcels parameter dry became required
            - {name: dry,                             | - {name: new, in: query, required: true}\\n      - {name: dry, | post /parcels parameter new is new and required
            maximum: 200                              | maximum: 100                                         | post /parcels parameter limit has a narrower maximum
            requestBody:                              | requestBody:\\n        required: true                | post /parcels body became required
            "409": {description: Taken}               | "410": {description: Taken}                          | post /parcels 409 is gone
            requestBody:                              | security: [{token: []}]\\n      requestBody:         | post /parcels asks for a token
            [merchant, admin]                         | [admin]                                              | get /parcels no longer lets merchant in
            [{token: [merchant, admin]}]              | [{token: [admin, finance]}]                          | get /parcels no longer lets merchant in
            required: [carrier]                       | required: [carrier, note]                            | post /parcels body.note became required
            required: [carrier]                       | required: [carrier, fee]                             | post /parcels body.fee became required
            enum: [SF, YTO]                           | enum: [SF]                                           | post /parcels body.carrier allows fewer values
            note: {type: string                       | note: {type: integer                                 | post /parcels body.note has another type
            maxLength: 100                            | maxLength: 10                                        | post /parcels body.note has a narrower maxLength
            maxLength: 100                            | pattern: x                                           | post /parcels body.note has another pattern
            id: {type: string, format: uuid}          | id: {type: integer, format: uuid}                    | post /parcels 200.id has another type
            id: {type: string, format: uuid}          | id: {type: string}                                   | post /parcels 200.id has another format
            id: {type: string, format: uuid}          | id: {type: [string, "null"], format: uuid}           | post /parcels 200.id has another type
            required: [id]                            | required: []                                         | post /parcels 200.id may be absent
            state: {type: string                      | status: {type: string                                | post /parcels 200.state is gone
            """)
    void aBreakIsNamed(String older, String newer, String message) throws Exception {
        assertThat(API).contains(older);

        assertThat(Breaks.between(yaml(API), yaml(API.replace(older, newer.replace("\\n", "\n")))))
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            enum: [SF, YTO]      | enum: [SF, YTO, ZTO]
            [merchant, admin]    | [merchant, support, admin]
            enum: [NEW, SENT]    | enum: [NEW, SENT, LOST]
            maxLength: 100       | maxLength: 200
            required: [carrier]  | required: []
            required: [id]       | required: [id, state]
            id: {type            | when: {type: string}\\n        id: {type
            title: Parcels       | title: Packets
            /parcels:            | /packets:\\n    get: {}\\n  /parcels:
            """)
    void whatCallersCanBearIsNoBreak(String older, String newer) throws Exception {
        assertThat(API).contains(older);

        assertThat(Breaks.between(yaml(API), yaml(API.replace(older, newer.replace("\\n", "\n")))))
                .isEmpty();
    }

    @Test
    void theSameDocumentBreaksNothing() throws Exception {
        assertThat(Breaks.between(yaml(API), yaml(API))).isEmpty();
    }

    private static JsonNode yaml(String text) throws JsonProcessingException {
        return new YAMLMapper().readTree(text);
    }
}
