package io.waymark.reconciliation.settlement.adapter.psp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.reconciliation.settlement.adapter.psp.PspAccounts.Account;
import io.waymark.tables.TableException;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merchants' numbers are routed by data, and each account has a secret, a place and a path. */
class PspAccountsTest {
    @TempDir
    Path folder;

    /** One account as the configuration has it. */
    private record Configured(String secret, Optional<URI> baseUrl, Optional<String> path)
            implements PspConfig.Account {}

    /** The provider as the configuration has it. */
    private record Provider(@Nullable String mainSecret, Map<String, PspConfig.Account> accounts) implements PspConfig {
        @Override
        public URI baseUrl() {
            return URI.create("https://psp.example/api/");
        }

        @Override
        public String path() {
            return "/logistics";
        }

        @Override
        public Optional<String> secret() {
            return Optional.ofNullable(mainSecret);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }
    }

    private PspAccounts accounts(PspConfig config, String rows) throws IOException {
        Files.writeString(folder.resolve("psp-accounts.csv"), "merchant_no,account\n" + rows);
        return PspAccounts.table(new Tables(Optional.of(folder)), config).get();
    }

    @Test
    void withoutAnyWordEveryNumberIsTheMainAccounts() {
        PspAccounts accounts = PspAccounts.table(Tables.builtIn(), new Provider("s1", Map.of()))
                .get();

        assertThat(accounts.of("800058")).contains(new Account(URI.create("https://psp.example/api/logistics"), "s1"));
    }

    @Test
    void aNumberOfItsOwnHasItsOwnSecretPlaceAndPath() throws IOException {
        PspConfig config = new Provider(
                "s1",
                Map.of(
                        "sea",
                        new Configured(
                                "s2", Optional.of(URI.create("https://sea.example")), Optional.of("v2/logistics"))));
        PspAccounts accounts = accounts(config, "800058,main\n800059,sea\n");

        assertThat(accounts.of("800059")).contains(new Account(URI.create("https://sea.example/v2/logistics"), "s2"));
        assertThat(accounts.of("800058"))
                .hasValueSatisfying(own -> assertThat(own.secret()).isEqualTo("s1"));
        assertThat(accounts.of("800060")).isEmpty();
        assertThat(accounts.of("800059").toString()).doesNotContain("s2");
    }

    @Test
    void anAccountWithoutASecretStopsTheStart() {
        assertThatThrownBy(() -> accounts(new Provider("s1", Map.of()), "800059,sea\n"))
                .isInstanceOf(TableException.class)
                .hasMessageEndingWith(
                        "psp-accounts.csv, line 2, column account: waymark.psp.accounts.sea.secret is not set");
        assertThatThrownBy(() -> accounts(new Provider(null, Map.of()), "*,main\n"))
                .hasMessageEndingWith("waymark.psp.secret is not set");
    }
}
