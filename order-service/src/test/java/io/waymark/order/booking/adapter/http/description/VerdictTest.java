package io.waymark.order.booking.adapter.http.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.http.HttpAnswer;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A success is what fulfils every condition, and nothing that is known, or looks, like a failure. */
class VerdictTest {
    private static final String BEFORE = """
            signature: { kind: none }
            failures: [{ code: E9, means: RATE_LIMITED }]
            book:
              method: POST
              path: ""
              answer:
                success:
            """;
    private static final String AFTER = """
                failures:
                  - { code: [E1, "007"], means: REFUSED }
                  - { when: [{ http: 409 }, { field: code, isNot: [E3] }], means: EXISTS }
                fields: { number: data.0.no, code: code, message: text }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ field: status, is: 1 }|200|{\"status\":1}|true",
                "{ field: status, is: 1 }|200|{\"status\":\"1\"}|true",
                "{ field: status, is: [1, ok] }|200|{\"status\":\"ok\"}|true",
                "{ field: status, is: \"true\" }|200|{\"status\":true}|true",
                "{ field: status, is: 0000 }|200|{\"status\":\"0000\"}|true",
                "{ field: status, is: 1 }|500|{\"status\":1}|false",
                "{ field: status, is: 1 }|302|{\"status\":1}|false",
                "{ field: status, is: 1 }|200|{\"status\":10}|false",
                "{ field: status, is: 1 }|200|{\"status\":[1]}|false",
                "{ field: status, is: 1 }|200|{\"status\":null}|false",
                "{ field: status, is: 1 }|200|{}|false",
                "{ field: status, is: 1 }|200|status 1|false",
                "{ field: status, is: 1 }|200|{\"status\":1,\"code\":\"E1\"}|false",
                "{ field: status, is: 1 }|200|{\"status\":1,\"code\":\"E9\"}|false",
                "{ field: status, is: 1 }|200|{\"status\":1,\"code\":\"007\"}|false",
                "{ field: status, isNot: 0 }|200|{\"status\":1}|true",
                "{ field: status, isNot: 0 }|200|{\"status\":0}|false",
                "{ field: status, isNot: 0 }|200|{}|false",
                "{ field: error, present: false }|200|{}|true",
                "{ field: error, present: false }|200|{\"error\":\" \"}|true",
                "{ field: error, present: false }|200|{\"error\":{}}|true",
                "{ field: error, present: false }|200|{\"error\":\"x\"}|false",
                "{ field: error, present: false }|200|no JSON|false",
                "{ field: data, present: true }|200|{\"data\":[1]}|true",
                "{ field: data, present: true }|200|{\"data\":[]}|false",
                "{ field: data, empty: true }|200|{\"data\":[]}|true",
                "{ field: data, empty: true }|200|{}|false",
                "{ field: data, empty: true }|200|{\"data\":[1]}|false",
                "{ field: data, empty: false }|200|{\"data\":[1]}|true",
                "{ field: data, empty: false }|200|{}|false",
                "{ http: 2xx }|204||true",
                "{ http: [200, 201] }|202||false",
                "{ field: data.0.no, present: true }|200|{}|true"
            })
    void theCriterionIsFulfilledOrNot(String condition, int status, String body, boolean fulfilled) throws IOException {
        CarrierDescription description = read(condition);

        Verdict verdict = judge(description, status, body == null ? "" : body);

        assertThat(verdict instanceof Verdict.Succeeded).isEqualTo(fulfilled);
    }

    @Test
    void everyConditionIsNeeded() throws IOException {
        CarrierDescription description = read("{ field: status, is: 1 }", "{ field: fee, present: true }");

        assertThat(judge(description, 200, "{\"status\":1}")).isInstanceOf(Verdict.Failed.class);
        assertThat(judge(description, 200, "{\"status\":1,\"fee\":0}")).isEqualTo(new Verdict.Succeeded());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"code\":\"E1\"}|REFUSED|HTTP status 200, code E1",
                "200|{\"code\":\"E9\"}|RATE_LIMITED|HTTP status 200, code E9, we ask too often",
                "409|{\"code\":\"E2\"}|EXISTS|HTTP status 409, code E2",
                "409|{\"code\":\"E3\"}|RETRY|HTTP status 409, code E3",
                "409|{}|RETRY|HTTP status 409",
                "503|down|RETRY|HTTP status 503",
                "200|down|RETRY|the answer cannot be read",
                "200|{\"code\":\"Ada Byron\"}|RETRY|HTTP status 200"
            })
    void aFailureIsKnownByItsCodeOrSaysNothing(int status, String body, FailureKind kind, String cause)
            throws IOException {
        Verdict verdict = judge(read("{ field: status, is: 1 }"), status, body);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
            assertThat(failed.kind()).isEqualTo(kind);
            assertThat(failed.cause()).isEqualTo(cause);
        });
    }

    @Test
    void whatTheCarrierSaysStaysOutOfTexts() throws IOException {
        Verdict verdict = judge(read("{ http: 200 }"), 200, "{\"code\":\"E1\",\"text\":\"Ada Byron\"}");

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Failed.class, failed -> assertThat(failed.message())
                .isEqualTo("Ada Byron"));
        assertThat(verdict.toString()).doesNotContain("Ada");
    }

    private static Verdict judge(CarrierDescription description, int status, String body) {
        HttpAnswer answer = new HttpAnswer(
                status, HttpHeaders.of(Map.of(), (name, value) -> true), body.getBytes(StandardCharsets.UTF_8));
        return description.judge(description.book(), description.book().answer().read(answer));
    }

    private CarrierDescription read(String... conditions) throws IOException {
        StringBuilder success = new StringBuilder();
        for (String condition : conditions) {
            success.append("      - ").append(condition).append('\n');
        }
        Files.writeString(folder.resolve("own.yaml"), BEFORE + success + AFTER);
        return new Descriptions(Optional.of(folder)).read("own");
    }
}
