package io.waymark.order.booking.adapter.http.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A description that is wrong stops the start and says where it is wrong. */
class DescriptionsTest {
    private static final String GOOD = """
            signature: { kind: bearer }
            headers: { X-Client: "{account}" }
            failures: [{ code: E9, means: RETRY }]
            book:
              method: POST
              path: /orders
              query: { v: 1 }
              body:
                format: json
                content:
                  no: "{reference}"
                  to: "{recipient.name}"
                  1st: { second: "{service}" }
              answer:
                success:
                  - { field: status, is: 1 }
                failures:
                  - { code: E1, means: REFUSED }
                fields: { number: data.no, code: code }
            find:
              method: GET
              path: "/orders/{reference}"
              answer:
                success: [{ http: 2xx }]
                failures: [{ when: [{ http: 404 }], means: NOT_FOUND }]
                fields: { number: data.no }
            """;

    @TempDir
    Path folder;

    @Test
    void aGoodOneIsRead() throws IOException {
        CarrierDescription description = read(GOOD);

        assertThat(description.find()).isNotNull();
        assertThat(description.release()).isNull();
        assertThat(description.needs()).extracting(Enum::name).containsExactlyInAnyOrder("ACCOUNT", "API_KEY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: bearer|kind: bearers|line 1, signature: there is no such kind",
                "{ kind: bearer }|{ kind: apiKey, in: header }|signature: name is missing",
                "signature: { kind: bearer }|signature: { kind: bearer }~about: x|about: there is no such key",
                "method: POST|method: SEND|book: method must be one of",
                "method: POST|method: POST~  verb: POST|book.verb: there is no such key; there are",
                "path: /orders|path: orders|book.path: must be empty or begin with /",
                "path: /orders|path: /orders?a=1|book.path: must be empty or begin with /, and has no query",
                "{reference}\"|{refrence}\"|book.body.content.no: there is no {refrence} here",
                "{recipient.name}|{recipient.name|book.body.content: has a brace that encloses no name",
                "{account}|{recipient.name}|headers.X-Client: there is no {recipient.name} here",
                "{ v: 1 }|{ v: [1] }|book.query.v: must be one value",
                "format: json|format: text|line 9, book.body.format: must be one of json, xml, form",
                "format: json|format: xml|book.body: needs a root with the format xml",
                "format: json|format: xml~    root: r~    x: y|book.body.x: there is no such key",
                "format: json|format: xml~    root: r|book.body.content: XML has no name such as 1st",
                "is: 1|is: 1, equals: 1|book.answer.success[0].equals: there is no such key",
                "is: 1|is: []|book.answer.success[0]: has an empty list",
                "field: status, is: 1|field: status|book.answer.success[0]: needs one of is, isNot, present and empty",
                "field: status, is: 1|http: 2000|book.answer.success[0]: has a status that is neither",
                "field: status, is: 1|field: status, is: 1, http: 200|book.answer.success[0]: needs either http or a field",
                "field: status, is|field: a..b, is|book.answer.success[0].field: is no path",
                "- { field: status, is: 1 }|[]|book.answer: success is missing",
                "means: REFUSED|means: MOVING|book.answer.failures[0].means: cannot be MOVING here",
                "means: REFUSED|means: NEVER|book.answer.failures[0].means: must be one of REFUSED, RETRY",
                "code: E1, means: REFUSED|code: E1|book.answer.failures[0]: means is missing",
                "code: E1, means: REFUSED|means: REFUSED|book.answer.failures[0]: needs code or when",
                ", code: code }|}|book.answer.failures[0].code: fields.code does not say where it stands",
                "{ number: data.no, code: code }|{ code: code }|book.answer.fields.number: is missing",
                "means: RETRY|means: REFUSED|failures[0].means: cannot be REFUSED here",
                "kind: bearer|kind: digest, algorithm: md5, encoding: hex, in: header, name: s|signature.text: must hold {secret}",
                "kind: bearer|kind: digest, algorithm: hmacSha256, encoding: hex, in: form, name: s|signature.in: book has no body of format form",
                "kind: bearer|kind: digest, algorithm: md5, text: \"{secret}{bdy}\", encoding: hex, in: header, name: s|signature.text: there is no {bdy} in book",
                "kind: bearer|kind: oauth2, tokenPath: token, client: basic|signature: tokenPath must begin with /",
                "failures: [{ code: E9|failures: [{ code: [[E9]]|failures[0].code[0]",
                "book:|book: 1 #|book: must be an object",
                "path: /orders|path: /orders~  path: /x|appears twice",
                "method: POST|method: POST: PUT|line 5, book: is not well-formed YAML"
            })
    void aFaultIsToldWithItsPlace(String good, String wrong, String fault) {
        assertThat(GOOD).contains(good);

        assertThatThrownBy(() -> read(
                        GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(wrong.replace('~', '\n')))))
                .isInstanceOf(DescriptionException.class)
                .hasMessageStartingWith(folder.resolve("own.yaml").toString())
                .hasMessageContaining(fault);
    }

    @Test
    void everyFaultIsTold() {
        String wrong = GOOD.replace("{reference}\"\n", "{refrence}\"\n")
                .replace("{ number: data.no }", "{}")
                .replace("{account}", "{acount}");

        assertThatThrownBy(() -> read(wrong))
                .hasMessageContainingAll("book.body.content.no", "find.answer.fields.number", "headers.X-Client");
    }

    @Test
    void anEmptyFileIsNone() {
        assertThatThrownBy(() -> read("")).isInstanceOf(DescriptionException.class);
        assertThatThrownBy(() -> read("null")).isInstanceOf(DescriptionException.class);
    }

    /** As a table of an operator's does. */
    @Test
    void anOperatorsFileStandsInForTheBuiltInOne() throws IOException {
        Files.writeString(folder.resolve("waymark.yaml"), GOOD);

        assertThat(new Descriptions(Optional.of(folder)).read("waymark").release())
                .isNull();
        assertThat(new Descriptions(Optional.empty()).read("waymark").release()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"../own", "Own", "own.yaml", "''", "nobody"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThatThrownBy(() -> new Descriptions(Optional.of(folder)).read(name))
                .isInstanceOf(DescriptionException.class);
    }

    @Test
    void aFolderThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new Descriptions(Optional.of(folder.resolve("nowhere"))))
                .hasMessageContaining("waymark.carrier-descriptions.folder is no folder");
    }

    private CarrierDescription read(String yaml) throws IOException {
        Files.writeString(folder.resolve("own.yaml"), yaml);
        return new Descriptions(Optional.of(folder)).read("own");
    }
}
