package io.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Partners may write values in other forms, but never lose a part of one. */
class PartnerJsonTest {
    private final JsonMapper json = PartnerJson.mapper();

    record Answer(
            @Nullable Integer count,
            @Nullable Long amount,
            @Nullable BigDecimal share,
            @Nullable String text,
            @Nullable JsonNode rest) {}

    record Counted(int count) {}

    @ParameterizedTest
    @ValueSource(strings = {"5", "5.0", "\"5\"", "\" 5 \"", "\"5.00\"", "0.5e1"})
    void aWholeNumberIsTakenInAnyForm(String written) throws IOException {
        assertThat(json.readValue("{\"count\":" + written + ",\"new\":[]}", Answer.class)
                        .count())
                .isEqualTo(5);
    }

    @Test
    void aNumberStandsForAText() throws IOException {
        Answer answer = json.readValue("{\"text\":12345678901234567890,\"rest\":3.10}", Answer.class);

        assertThat(answer.text()).isEqualTo("12345678901234567890");
        assertThat(String.valueOf(answer.rest())).isEqualTo("3.10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"count":1.5}                | count
            {"count":"1.5"}              | count
            {"count":"five"}             | count
            {"count":3000000000}         | count
            {"count":1e999999}           | count
            {"count":"1e999999"}         | count
            {"count":true}               | count
            {"amount":18.5}              | amount
            {"amount":99999999999999999999} | amount
            {"share":1e999999}           | share
            {"text":true}                | text
            """)
    void noValueIsCut(String text, String field) {
        assertThatThrownBy(() -> json.readValue(text, Answer.class))
                .isInstanceOfSatisfying(JsonProcessingException.class, failure -> assertThat(
                                JsonMisfit.of(failure, null).field())
                        .isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"count\":null}", "{\"count\":\"\"}"})
    void nothingIsNoNumber(String text) {
        assertThatThrownBy(() -> json.readValue(text, Counted.class)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "'\"14399\"', 14399", "7.0, 7"})
    void aWholeNumberOfATreeIsRead(String written, long value) throws IOException {
        assertThat(PartnerJson.whole(json.readTree(written))).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "\"\"", "null", "true", "{}", "1e999999"})
    void whatIsNoWholeNumberOfATreeIsNone(String written) throws IOException {
        assertThat(PartnerJson.whole(json.readTree(written))).isEmpty();
    }
}
