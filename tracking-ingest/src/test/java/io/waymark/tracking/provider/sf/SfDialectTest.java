package io.waymark.tracking.provider.sf;

import static io.waymark.tracking.provider.PushReading.NOW;
import static io.waymark.tracking.provider.PushReading.request;
import static io.waymark.tracking.provider.sf.Routes.form;
import static io.waymark.tracking.provider.sf.Routes.json;
import static io.waymark.tracking.provider.sf.Routes.parse;
import static io.waymark.tracking.provider.sf.Routes.route;
import static io.waymark.tracking.provider.sf.Routes.xml;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.application.Provider.Proof;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same route in each of SF's spellings is the same node, answered in the language it came in. */
class SfDialectTest {
    private static final String OK = "<Response service=\"RoutePushService\"><Head>OK</Head></Response>";
    private final SfProvider provider = new SfProvider(Tables.builtIn());

    @ParameterizedTest
    @MethodSource("spellings")
    void everySpellingTellsTheSame(String body) throws Exception {
        assertThat(parse(body)).isEqualTo(parse(json(route(0, "50", "已收件", ""))));
    }

    static String[] spellings() {
        String json = json(route(0, "50", "已收件", ""));
        String xml = xml(0, "50", "已收件");
        String single = json.replace("[", "").replace("]", "");
        String bare = single.substring("{\"Body\":".length(), single.length() - 1);
        String twice = form(form(xml).substring("content=".length()));
        return new String[] {
            xml,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml,
            "\uFEFF" + xml,
            "\uFEFF  " + json,
            form(xml),
            form(json),
            twice,
            single,
            bare,
            json.replace("mailno", "mailNo"),
            "x=1&" + form(xml) + "&y=2",
        };
    }

    @Test
    void theAnswerIsInTheLanguageOfThePush() throws Exception {
        assertThat(Routes.open(xml(0, "50", "")).accepted(NOW).body()).isEqualTo(OK);
        assertThat(Routes.open(form(xml(0, "50", ""))).accepted(NOW).body()).isEqualTo(OK);
        assertThat(Routes.open(form(json(route(0, "50", "", "")))).accepted(NOW).body())
                .isEqualTo("{\"return_code\":\"0000\",\"return_msg\":\"成功\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Request>", "content=%3CRequest%3E", "<", "  <!DOCTYPE x>"})
    void aRefusalOfXmlIsXml(String body) {
        assertThat(provider.refusal(request(body.getBytes(StandardCharsets.UTF_8), Map.of()), 401, "why", NOW))
                .hasValueSatisfying(reply -> {
                    assertThat(reply.status()).isEqualTo(401);
                    assertThat(reply.contentType()).isEqualTo("text/xml;charset=UTF-8");
                    assertThat(reply.body())
                            .isEqualTo("<Response service=\"RoutePushService\"><Head>ERR</Head></Response>");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "content=%7B", "", "content=%zz", "x"})
    void anyOtherRefusalIsJson(String body) {
        assertThat(provider.refusal(request(body.getBytes(StandardCharsets.UTF_8), Map.of()), 503, "not stored", NOW))
                .hasValueSatisfying(reply ->
                        assertThat(reply.body()).isEqualTo("{\"return_code\":\"1000\",\"return_msg\":\"not stored\"}"));
    }

    @Test
    void nothingIsEverSigned() throws Exception {
        assertThat(provider.proof()).isEqualTo(Proof.NONE);
        assertThat(Routes.open(xml(0, "50", "")).isSignedWith(new byte[] {1})).isFalse();
    }
}
