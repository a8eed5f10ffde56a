package io.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each shape that is not the documented one is a fault, and the fault names its field and no value. */
class HouseJsonTest {
    private static final String INT = "must be a whole number from -2147483648 to 2147483647";

    private final JsonMapper json = HouseJson.mapper();

    enum Colour {
        RED,
        GREEN
    }

    record Line(int units, @Nullable BigDecimal weight) {}

    record Note(
            @Nullable Integer count,
            @Nullable Long amount,
            @Nullable BigDecimal share,
            @Nullable String text,
            @Nullable Boolean flag,
            @Nullable Colour colour,
            @Nullable UUID id,
            @Nullable Instant at,
            @Nullable OffsetDateTime local,
            @Nullable LocalDate day,
            @Nullable List<String> words,
            @Nullable List<Line> lines) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"count":1.5}                     | count INT, is a decimal
            {"count":5.0}                     | count INT, is a decimal
            {"count":1e2}                     | count INT, is a decimal
            {"count":1e999999}                | count INT, is a decimal
            {"count":"5"}                     | count INT, is a text
            {"count":""}                      | count INT, is a text
            {"count":true}                    | count INT, is true or false
            {"count":[1]}                     | count INT, is a list
            {"count":{}}                      | count INT, is an object
            {"count":3000000000}              | count INT
            {"amount":10000000000000000000000000000000000000000} | amount must be a whole number from -9223372036854775808 to 9223372036854775807
            {"share":"1.5"}                   | share DEC, is a text
            {"share":1e999999}                | share DEC
            {"share":1e-999999}               | share DEC
            {"share":0e999999}                | share DEC
            {"text":5}                        | text must be a text, is a whole number
            {"text":5.5}                      | text must be a text, is a decimal
            {"text":false}                    | text must be a text, is true or false
            {"text":["a"]}                    | text must be a text, is a list
            {"text":{"a":1}}                  | text must be a text, is an object
            {"flag":1}                        | flag must be true or false, is a whole number
            {"flag":"true"}                   | flag must be true or false, is a text
            {"flag":""}                       | flag must be true or false, is a text
            {"colour":"BLUE"}                 | colour must be one of RED, GREEN
            {"colour":""}                     | colour must be one of RED, GREEN
            {"colour":"0"}                    | colour must be one of RED, GREEN
            {"colour":0}                      | colour must be one of RED, GREEN, is a whole number
            {"id":"1-1-1-1-1"}                | id must be a UUID
            {"id":""}                         | id must be a UUID
            {"id":5}                          | id must be a UUID, is a whole number
            {"at":1700000000}                 | at TIME, is a whole number
            {"at":"1700000000"}               | at TIME
            {"at":"2026-03-01T10:00:00"}      | at TIME
            {"at":""}                         | at TIME
            {"local":1700000000.5}            | local TIME, is a decimal
            {"day":[2026,3,1]}                | day must be an ISO 8601 date, is a list
            {"day":20000}                     | day must be an ISO 8601 date, is a whole number
            {"words":"a"}                     | words must be a list, is a text
            {"words":["a",5]}                 | words[1] must be a text, is a whole number
            {"lines":{"units":1}}             | lines must be a list, is an object
            {"lines":[{"units":1},{"units":2.5}]} | lines[1].units INT, is a decimal
            {"lines":[{"units":null}]}        | lines[0].units is missing or null
            {"lines":[{}]}                    | lines[0].units is missing or null
            {"lines":[{"units":1,"units":2}]} | lines[0].units appears twice
            {"other":{"a":1,"a":2}}           | other.a appears twice
            {"count":1,"count":2}             | count appears twice
            {"count":1} {}                    | the value is followed by something else
            {"count":NaN}                     | the value is not well-formed JSON
            {"count":1                        | the value is not well-formed JSON
            []                                | the value must be an object, is a list
            """)
    void anotherShapeIsAFaultThatNamesItsField(String text, String fault) throws IOException {
        try (JsonParser parser = json.createParser(text)) {
            assertThatThrownBy(() -> json.readValue(parser, Note.class))
                    .isInstanceOfSatisfying(JsonProcessingException.class, failure -> assertThat(
                                    JsonMisfit.of(failure, parser))
                            .hasToString(fault.replace("INT", INT)
                                    .replace("DEC", "must be a number of at most 30 digits before and behind the point")
                                    .replace("TIME", "must be an ISO 8601 time with its offset")));
        }
    }

    @Test
    void theDocumentedShapesAreTakenAsTheyAre() throws IOException {
        Note note = json.readValue("""
                {"count":5,"amount":-7,"share":1.50,"text":"5","flag":true,"colour":"RED",
                 "id":"0198c0de-0000-7000-8000-000000000001","at":"2026-03-01T10:00:00Z",
                 "local":"2026-03-01T18:00:00+08:00","day":"2026-03-01","words":["",null],"lines":[{"units":1}],
                 "added":"later"}""", Note.class);

        assertThat(note.count()).isEqualTo(5);
        assertThat(note.share()).isEqualTo("1.50");
        assertThat(note.local()).isEqualTo("2026-03-01T18:00:00+08:00");
        assertThat(json.writeValueAsString(note)).contains("\"at\":\"2026-03-01T10:00:00Z\"", "+08:00");
        assertThat(json.writeValueAsString(json.readValue("{}", Note.class))).isEqualTo("{}");
    }
}
