package io.waymark.order.booking.adapter.http.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.json.PartnerJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A template says what a carrier is told: nothing that is absent, nothing in another type. */
class TemplateTest {
    private static final Fields FIELDS = new Fields() {
        private final Map<String, Object> values = Map.of(
                "name",
                "Ada",
                "count",
                2,
                "weight",
                new BigDecimal("1E+3"),
                "silent",
                false,
                "duties",
                "DDP",
                "blank",
                " ");

        @Override
        public @Nullable Object value(String name) {
            return values.get(name);
        }

        @Override
        public List<Fields> each(String list) {
            return list.equals("rows") ? List.of(with(Map.of("row", "a")), with(Map.of("row", "b"))) : List.of();
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"{name}\"|\"Ada\"",
                "\"{count}\"|2",
                "\"{weight}\"|1000",
                "\"{silent}\"|false",
                "\"{name} {nothing}\"|\"Ada\"",
                "\"{name}-{count}\"|\"Ada-2\"",
                "\"constant\"|\"constant\"",
                "\"\"|\"\"",
                "7|7",
                "{\"a\":\"{name}\",\"b\":\"{nothing}\",\"c\":\"{blank}\",\"d\":{\"e\":\"{nothing}\"}}|{\"a\":\"Ada\"}",
                "[\"{name}\",\"{nothing}\",1]|[\"Ada\",1]",
                "{\"list\":{\"$each\":\"rows\",\"$row\":{\"r\":\"{row}\",\"n\":\"{name}\"}}}|{\"list\":[{\"r\":\"a\",\"n\":\"Ada\"},{\"r\":\"b\",\"n\":\"Ada\"}]}",
                "{\"list\":{\"$each\":\"none\",\"$row\":\"{row}\"},\"x\":1}|{\"x\":1}",
                "{\"$of\":\"duties\",\"$words\":{\"DDP\":1,\"DDU\":2}}|1",
                "{\"$of\":\"silent\",\"$words\":{\"false\":\"N\",\"true\":\"Y\"}}|\"N\"",
                "{\"$of\":\"name\",\"$words\":{\"Eve\":1}}|\"Ada\"",
                "{\"$of\":\"name\",\"$words\":{\"Eve\":1},\"$otherwise\":9}|9",
                "{\"$of\":\"nothing\",\"$words\":{\"Eve\":1},\"$otherwise\":9}|9",
                "{\"$json\":{\"a\":\"{count}\"}}|\"{\\\"a\\\":2}\""
            })
    void isFilledIn(String written, String filled) throws Exception {
        assertThat(template(written).fill(FIELDS)).hasToString(filled);
    }

    @Test
    void whatNamesNothingThatIsThereIsLeftOut() throws Exception {
        assertThat(template("\"{nothing}\"").fill(FIELDS)).isNull();
        assertThat(template("{\"$of\":\"nothing\",\"$words\":{\"Eve\":1}}").fill(FIELDS))
                .isNull();
        assertThat(template("{\"a\":[\"{nothing}\"]}").fill(FIELDS)).isNull();
    }

    /** A signature is made over every character. */
    @Test
    void aTextIsTakenToTheLetter() throws Exception {
        assertThat(template("\"{nothing}\\n{name} \"").text(FIELDS)).isEqualTo("\nAda ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"{name\"",
                "\"name}\"",
                "\"{}\"",
                "\"{na me}\"",
                "null",
                "{\"a\":null}",
                "{\"$each\":\"rows\"}",
                "{\"$each\":1,\"$row\":1}",
                "{\"$each\":\"rows\",\"$row\":1,\"a\":1}",
                "{\"$of\":\"name\"}",
                "{\"$of\":\"name\",\"$words\":{}}",
                "{\"$of\":\"name\",\"$words\":{\"a\":1},\"b\":1}",
                "{\"$json\":1,\"b\":1}",
                "{\"$loop\":1}",
                "{\"$words\":{\"a\":1}}"
            })
    void whatCannotBeReadIsRefused(String written) {
        assertThatThrownBy(() -> template(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyNameThatIsNotToBeHadIsToldWithItsPlace() throws Exception {
        List<String> faults = new ArrayList<>();

        template("""
                {"a": "{nme}", "b": ["{name}", {"c": "{count}{cuont}"}],
                 "d": {"$each": "rows", "$row": "{row}{rwo}"}, "e": {"$each": "rwos", "$row": "{row}"},
                 "f": {"$of": "duty", "$words": {"x": "{y}"}, "$otherwise": "{z}"}, "g": {"$json": "{h}"}}""")
                .check("book", new FieldNames(Set.of("name", "count"), Map.of("rows", Set.of("row"))), faults::add);

        assertThat(faults)
                .containsExactly(
                        "book.a: there is no {nme} here",
                        "book.b[1].c: there is no {cuont} here",
                        "book.d.$row: there is no {rwo} here",
                        "book.e.$each: there is no list rwos here",
                        "book.f.$of: there is no {duty} here",
                        "book.f.$words.x: there is no {y} here",
                        "book.f.$otherwise: there is no {z} here",
                        "book.g.$json: there is no {h} here");
    }

    private static Template template(String written) throws Exception {
        JsonNode tree = PartnerJson.mapper().readTree(written);
        return Template.of(tree);
    }
}
