package io.waymark.exceptions.notify.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void namesAloneAreReplacedAndValuesAreNotReadAgain() {
        Template template = new Template("{\"text\":{\"content\":\"{text} $1 \\ {text}\"}}");

        assertThat(template.with(Map.of("text", "{id} $0", "id", "7"), value -> value.replace("0", "zero")))
                .isEqualTo("{\"text\":{\"content\":\"{id} $zero $1 \\ {id} $zero\"}}");
    }

    @Test
    void aNameThatNothingHasIsNamed() {
        assertThatThrownBy(() -> new Template("{texts}").with(Map.of("text", ""), value -> value))
                .hasMessage("nothing is called {texts}");
    }
}
