package io.waymark.order.booking.adapter.http.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.json.PartnerJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written can be read, and no value can break out of its place. */
class BodyFormatTest {

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(BodyFormat.JSON.read(bytes("\uFEFF{\"a\":1}")))
                .hasValueSatisfying(read -> assertThat(read).hasToString("{\"a\":1}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<r><a>1</a><b><c>x</c></b></r>|{\"a\":\"1\",\"b\":{\"c\":\"x\"}}",
                "<r><a>1</a><a>2</a><a>3</a></r>|{\"a\":[\"1\",\"2\",\"3\"]}",
                "<r v=\"2\"><a x=\"y\"/></r>|{\"v\":\"2\",\"a\":{\"x\":\"y\"}}",
                "<s:r xmlns:s=\"urn:s\"><s:a><![CDATA[<1>]]></s:a><!-- no --></s:r>|{\"a\":\"<1>\"}",
                "<r><a> &lt;1&gt; </a><b/></r>|{\"a\":\"<1>\",\"b\":\"\"}"
            })
    void xmlIsReadAsATree(String xml, String tree) {
        assertThat(BodyFormat.XML.read(bytes(xml)))
                .hasValueSatisfying(read -> assertThat(read).hasToString(tree));
    }

    @Test
    void xmlWritesListsAttributesAndWhatItCannotHold() throws Exception {
        JsonNode tree = PartnerJson.mapper()
                .readTree("{\"@v\":\"2\",\"a\":{\"b\":[1,\"<&\\u0001\\\">\"]},\"c\":true,\"d\":19.90}");

        String xml = BodyText.xml("r", tree);

        assertThat(xml)
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><r v=\"2\"><a><b>1</b><b>&lt;&amp; \"&gt;</b></a>"
                        + "<c>true</c><d>19.90</d></r>");
    }

    @Test
    void formFieldsAreNamedByTheirPlaceAndEncoded() throws Exception {
        JsonNode tree = PartnerJson.mapper().readTree("{\"a\":\"1&b=2\",\"c\":{\"d\":[1,{\"e\":\"ä +\"}]}}");

        String form = FormFields.write(BodyText.form(tree));

        assertThat(form).isEqualTo("a=1%26b%3D2&c.d%5B0%5D=1&c.d%5B1%5D.e=%C3%A4%20%2B");
    }

    @Test
    void aFormIsReadByItsNames() {
        assertThat(BodyFormat.FORM.read(bytes("status=1&no=A%2B1&x")))
                .hasValueSatisfying(read -> assertThat(read).hasToString("{\"status\":\"1\",\"no\":\"A+1\"}"));
        assertThat(BodyFormat.FORM.read(bytes("a=%zz"))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
