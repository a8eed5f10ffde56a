package io.waymark.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.local.settings.Ports;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void takeTheUsualPortsAndTheScenario() {
        Options options = Options.parse(List.of());
        assertThat(options.ports()).isEqualTo(Ports.USUAL);
        assertThat(options.scenario()).isTrue();
        assertThat(options.once()).isFalse();
        assertThat(options.tls()).isFalse();
    }

    @Test
    void readEveryOption() {
        Options options = Options.parse(List.of("--once", "--fresh", "--detach", "--tls", "--ports", "20000"));
        assertThat(options.once()).isTrue();
        assertThat(options.fresh()).isTrue();
        assertThat(options.tls()).isTrue();
        assertThat(options.ports().doors().order()).isEqualTo(20001);
        assertThat(options.ports().psp()).isEqualTo(20008);
    }

    @Test
    void sayWhatIsNotUnderstood() {
        assertThatThrownBy(() -> Options.parse(List.of("--twice"))).hasMessageContaining("--twice");
        assertThatThrownBy(() -> Options.parse(List.of("--ports"))).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> Options.parse(List.of("--ports", "x"))).hasMessageContaining("not x");
        assertThatThrownBy(() -> Options.parse(List.of("--ports", "70000"))).hasMessageContaining("between 1024 and");
        assertThatThrownBy(() -> Options.parse(List.of("--config", "/no/such/file")))
                .hasMessageContaining("/no/such/file does not exist");
        assertThatThrownBy(() -> Options.parse(List.of("--once", "--no-scenario")))
                .hasMessageContaining("--once needs the scenario");
    }
}
