package io.waymark.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.waymark.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stored documents are of one style, and an operation of another is named. */
class DocumentStyleTest {
    static final String STYLED = """
            openapi: 3.1.0
            info: {title: Waymark parcels, description: What is sent., version: "1"}
            tags: [{name: Parcels, description: What is sent.}]
            paths:
              /v1/parcels/{id}:
                put:
                  summary: Change a parcel
                  operationId: Parcels_change
                  tags: [Parcels]
                  security: [{token: [merchant]}]
                  requestBody:
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Parcel'}, example: {carrier: SF}}
                  responses:
                    "200":
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Parcel'}, example: {carrier: YTO}}
                    "400": {$ref: '#/components/responses/REFUSED'}
                    "401": {$ref: '#/components/responses/REFUSED'}
                    "403": {$ref: '#/components/responses/REFUSED'}
                    "404": {$ref: '#/components/responses/REFUSED'}
                    "406": {$ref: '#/components/responses/REFUSED'}
                    "413": {$ref: '#/components/responses/REFUSED'}
                    "415": {$ref: '#/components/responses/REFUSED'}
                    "422": {$ref: '#/components/responses/REFUSED'}
                    "500": {$ref: '#/components/responses/REFUSED'}
                    "503": {$ref: '#/components/responses/REFUSED'}
            components:
              responses:
                REFUSED: {content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
              schemas:
                Problem: {type: object}
                Parcel:
                  type: object
                  properties:
                    carrier: {type: string, enum: [SF, YTO]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"order-service", "tracking-ingest", "exception-router", "reconciliation-service"})
    void aStoredDocumentIsOfTheHousesStyle(String service) throws IOException {
        Path file = RepositoryRoot.find().resolve("docs/openapi/" + service + ".yaml");

        assertThat(DocumentStyle.faults(new YAMLMapper().readTree(file.toFile())))
                .isEmpty();
    }

    @Test
    void theSampleIsOfTheHousesStyle() throws IOException {
        assertThat(DocumentStyle.faults(yaml(STYLED))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Waymark parcels                     | Parcels                   | the title does not begin with Waymark
            Parcels, description: What is sent. | Parcels                   | "Parcels" has no description
            Change a parcel                     | Change                    | put /v1/parcels/{id} has no summary of some words
            operationId: Parcels_change         | operationId: ""           | put /v1/parcels/{id} has no operationId of its own
            tags: [Parcels]                     | tags: [Parcels, More]     | put /v1/parcels/{id} has not one tag of the document's
            tags: [Parcels]                     | tags: [Packets]           | put /v1/parcels/{id} has not one tag of the document's
            token: [merchant]                   | token: []                 | put /v1/parcels/{id} does not say which roles it lets in
            , example: {carrier: SF}            |                           | put /v1/parcels/{id} body has no example
            carrier: YTO                        | carrier: text             | put /v1/parcels/{id} 200 has no word for carrier
            "200":                              | "304":                    | put /v1/parcels/{id} does not say what it answers
            "415": {                            | "416": {                  | put /v1/parcels/{id} does not say 415
            problem+json                        | json                      | put /v1/parcels/{id} 404 is not the house's problem
            schemas/Problem                     | schemas/Parcel            | put /v1/parcels/{id} 404 is not the house's problem
            """)
    void anotherStyleIsNamed(String styled, String other, String fault) throws IOException {
        assertThat(STYLED).contains(styled);

        assertThat(DocumentStyle.faults(yaml(STYLED.replace(styled, other == null ? "" : other))))
                .contains(fault);
    }

    private static JsonNode yaml(String text) throws IOException {
        return new YAMLMapper().readTree(text);
    }
}
