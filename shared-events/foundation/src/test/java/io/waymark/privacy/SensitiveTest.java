package io.waymark.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Personal data shows itself to nobody who does not ask for it. */
class SensitiveTest {
    private final Sensitive<String> name = Sensitive.of("Anna Example");

    @Test
    void isMaskedInTextAndJson() throws Exception {
        assertThat("customer " + name).isEqualTo("customer ***");
        assertThat(new JsonMapper().writeValueAsString(Map.of("name", name))).isEqualTo("{\"name\":\"***\"}");
    }

    @Test
    void revealsItselfToWhoAsks() {
        assertThat(name.reveal()).isEqualTo("Anna Example");
        assertThat(name).isEqualTo(Sensitive.of("Anna Example")).isNotEqualTo(Sensitive.of("Bob"));
    }
}
