package io.waymark.tracking.provider.sf;

import static io.waymark.tracking.provider.PushReading.request;
import static io.waymark.tracking.provider.sf.Routes.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.UnreadableRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SF does not document is refused, and the refusal says where; XML has no way out of its document. */
class SfMalformedTest {
    private static final String ROUTE = Routes.route(0, "50", "x", "");
    private static final String XML = Routes.xml(0, "50", "x");

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 400 content",
                "x=1 | 400 content",
                "content= | 400 line 1",
                "{} | 400 Body",
                "[] | 400 line 1",
                "{\"Body\":{}} | 400 Body",
                "{\"Body\":[]} | 400 Body",
                "{\"Body\":{\"WaybillRoute\":[]}} | 400 Body.WaybillRoute",
                "{\"Body\":{\"WaybillRoute\":[null]}} | Body.WaybillRoute[0]",
                "{\"Body\":{\"WaybillRoute\":[{}]}} | Body.WaybillRoute[0].mailno",
                "{\"Body\":{\"WaybillRoute\":[{\"mailno\":{}}]}} | Body.WaybillRoute[0].mailno",
                "{\"Body\":{\"WaybillRoute\":[{\"mailno\":\"1\"}]}} | Body.WaybillRoute[0].opCode",
                "{\"Body\":{\"WaybillRoute\":[{\"mailno\":\"1\",\"opCode\":\"50\"}]}} | Body.WaybillRoute[0].acceptTime",
                "{\"Body\":{\"WaybillRoute\":[{\"mailno\":\"1\",\"opCode\":\"50\",\"acceptTime\":\"now\"}]}} | Body.WaybillRoute[0].acceptTime",
                "{\"Body\":{\"WaybillRoute\":[{\"mailno\":\"1\",\"mailno\":\"2\"}]}} | 400 Body.WaybillRoute[0]",
                "{\"Body\":{\"WaybillRoute\":[{\"mailno\":\"a\\u0000b\"}]}} | Body.WaybillRoute[0].mailno",
                "< | 400 line 1",
                "<Request> | 400 line 1",
                "<Request/> | 400 Body.WaybillRoute",
                "<Other/> | 400 body",
                "<Request><Body><WaybillRoute/></Body></Request> | Body.WaybillRoute[0].mailno",
                "<Request><Body><WaybillRoute mailno='1' mailno='2'/></Body></Request> | 400 line 1",
                "<Request><Body><WaybillRoute mailno='1' opCode='50' acceptTime='now'/></Body></Request> | Body.WaybillRoute[0].acceptTime",
                "<Request><Body><WaybillRoute><deep/></WaybillRoute></Body></Request> | 400 body",
                "<Request><Body/></Request><Request/> | 400 line 1",
            })
    void thePlaceOfTheFaultIsNamed(String body, String where) throws Exception {
        assertThat(PushReading.fault(() -> parse(body))).startsWith(where);
    }

    @Test
    void oneBadRouteCostsNoOther() throws Exception {
        Push push = parse(Routes.json(ROUTE, ROUTE.replace("10:00:00", "now")));

        assertThat(push.reports().getFirst().nodes()).hasSize(1);
        assertThat(push.unreadable())
                .extracting(UnreadableRow::where)
                .containsExactly("Body.WaybillRoute[1].acceptTime");
    }

    @Test
    void anEntityOfTheDocumentsOwnIsNeverReplaced(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hunter2");
        String external =
                "<!DOCTYPE Request [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + XML.replace("\"x\"", "\"&e;\"");
        String inText = "<!DOCTYPE Request [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + XML.replace("<Body>", "<Body>&e;");
        String parameter = "<!DOCTYPE Request SYSTEM \"" + secret.toUri() + "\">" + XML;
        for (String body : new String[] {external, inText, parameter, XML.replace("\"x\"", "\"&e;\"")}) {
            assertThatThrownBy(() -> parse(body))
                    .as(body)
                    .isInstanceOf(MalformedPushException.class)
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void aBillionLaughsAreNoneAtAll() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE Request [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        bomb.append("]>").append(XML.replace("\"x\"", "\"&a29;\""));

        assertThatThrownBy(() -> parse(bomb.toString())).isInstanceOf(MalformedPushException.class);
    }

    @Test
    void depthAndSizeAreBounded() throws Exception {
        assertThatThrownBy(() -> parse("<Request>".repeat(100_000))).isInstanceOf(MalformedPushException.class);
        assertThatThrownBy(() -> parse("{\"Body\":".repeat(5_000))).isInstanceOf(MalformedPushException.class);
        assertThat(PushReading.fault(() -> parse(XML.replace("\"x\"", "\"" + "x".repeat(5_000) + "\""))))
                .isEqualTo("Body.WaybillRoute[0].remark is longer than 4000 characters");
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        assertThatThrownBy(() -> parse(XML.replace("<WaybillRoute", "<WaybillRoute" + attributes)))
                .isInstanceOf(MalformedPushException.class);
    }

    @Test
    void onlyUtf8IsTaken() {
        byte[] body = {'<', (byte) 0xff, '>'};

        assertThatThrownBy(() -> new SfProvider(Tables.builtIn()).open(request(body, Map.of())))
                .hasMessage("body is not UTF-8");
        assertThatThrownBy(() -> parse("content=%3C%FF")).hasMessage("body is not UTF-8");
        assertThatThrownBy(() -> new SfProvider(Tables.builtIn())
                        .open(request("content=%zz".getBytes(StandardCharsets.UTF_8), Map.of())))
                .hasMessageContaining("percent");
    }
}
