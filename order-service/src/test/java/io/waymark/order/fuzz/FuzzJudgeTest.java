package io.waymark.order.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.fuzz.FuzzedDoor.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A judge who lets everything pass proves nothing. */
class FuzzJudgeTest {
    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "0   | java.io.IOException      | {}",
                "500 | application/problem+json | {\"status\":500,\"errorCode\":\"INTERNAL_ERROR\",\"errorMsg\":\"x\"}",
                "302 | text/html                | {}",
                "201 | application/json         | {}",
                "400 | text/plain               | {\"status\":400,\"errorCode\":\"BAD_REQUEST\",\"errorMsg\":\"x\"}",
                "400 | application/problem+json | broken",
                "400 | application/problem+json | {\"status\":404,\"errorCode\":\"BAD_REQUEST\",\"errorMsg\":\"x\"}",
                "400 | application/problem+json | {\"status\":400,\"errorMsg\":\"x\"}",
                "422 | application/problem+json | {\"status\":422,\"errorCode\":\"ORDER_INVALID\",\"errorMsg\":\"x\"}",
                "422 | application/problem+json | {\"status\":422,\"errorCode\":\"C\",\"errorMsg\":\"x\",\"errors\":[{\"field\":\"\"}]}"
            })
    void anAnswerThatIsNotAsPromisedIsAFault(int status, String contentType, String body) {
        assertThat(FuzzJudge.fault(new Reply(status, contentType, body))).isPresent();
    }

    @Test
    void aRefusalThatNamesItsFieldsIsNone() {
        String problem =
                "{\"status\":422,\"errorCode\":\"C\",\"errorMsg\":\"x\",\"errors\":[{\"field\":\"f\",\"message\":\"m\"}]}";

        assertThat(FuzzJudge.fault(new Reply(422, PROBLEM, problem))).isEmpty();
    }

    @Test
    void whatIsReadBackIsTheSameOrder() {
        Reply placed = new Reply(201, "application/json", "{\"orderId\":\"a\",\"referenceNo\":\"R\"}");
        Reply other = new Reply(200, "application/json", "{\"orderId\":\"a\",\"referenceNo\":\"S\"}");
        Reply none = new Reply(404, PROBLEM, "{}");

        assertThat(FuzzJudge.faultOfReading(placed, placed)).isEmpty();
        assertThat(FuzzJudge.faultOfReading(placed, other)).isPresent();
        assertThat(FuzzJudge.faultOfReading(placed, none)).isPresent();
    }
}
