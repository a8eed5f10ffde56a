package io.waymark.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.waymark.tables.Tables;
import io.waymark.tracking.provider.application.Account;
import io.waymark.tracking.provider.application.Binding;
import io.waymark.tracking.provider.kdniao.KdniaoProvider;
import io.waymark.tracking.provider.seventeentrack.SeventeenTrackProvider;
import io.waymark.tracking.provider.standard.StandardProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Accounts come from the environment alone, and a wrong one stops the service at once. */
class AccountsTest {
    private static final String STANDARD = "WAYMARK_PROVIDERS_STANDARD_ACCOUNTS_SANDBOX_SECRET";

    @Test
    void everyAccountCanBeConfiguredByTheEnvironment() {
        Accounts accounts = accounts(Map.of(
                "WAYMARK_PROVIDERS_KDNIAO_ACCOUNTS_SANDBOX_SECRET",
                "a",
                "WAYMARK_PROVIDERS_KDNIAO_ACCOUNTS_SANDBOX_PREVIOUS_SECRET",
                "b",
                "WAYMARK_PROVIDERS_KDNIAO_ACCOUNTS_SANDBOX_ALLOWED_IPS",
                "192.0.2.0/24,198.51.100.1",
                "WAYMARK_PROVIDERS_17TRACK_ACCOUNTS_SANDBOX_SECRET",
                "c",
                STANDARD,
                "whsec_c2VjcmV0"));

        Account kdniao = accounts.find("kdniao", "sandbox").orElseThrow();
        assertThat(kdniao.allows("192.0.2.9")).isTrue();
        assertThat(kdniao.allows("192.0.3.9")).isFalse();
        assertThat(accounts.find("17track", "sandbox").orElseThrow().exists()).isTrue();
        assertThat(accounts.find("standard", "sandbox").orElseThrow().exists()).isTrue();
        assertThat(accounts.find("standard", "other").orElseThrow().exists()).isFalse();
        assertThat(accounts.find("other", "sandbox")).isEmpty();
    }

    @Test
    void aSecretThatItsProviderCannotUseIsNamedButNotShown() {
        assertThatThrownBy(() -> accounts(Map.of(STANDARD, "hunter2")))
                .hasMessageContaining("waymark.providers.standard.accounts.sandbox")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void anAccountThatMustSignCannotDoWithoutASecret() {
        assertThatThrownBy(() -> accounts(Map.of("WAYMARK_PROVIDERS_KDNIAO_ACCOUNTS_SANDBOX_ALLOWED_IPS", "192.0.2.1")))
                .hasMessageContaining("waymark.providers.kdniao.accounts.sandbox")
                .hasMessageContaining("secret");
    }

    @Test
    void anAccountIsBoundToMerchantsAndCarriersByTheEnvironment() {
        Accounts accounts = accounts(Map.of(
                "WAYMARK_PROVIDERS_KDNIAO_ACCOUNTS_SANDBOX_SECRET", "a",
                "WAYMARK_PROVIDERS_KDNIAO_ACCOUNTS_SANDBOX_MERCHANTS", "m-1, m-2",
                "WAYMARK_PROVIDERS_KDNIAO_ACCOUNTS_SANDBOX_CARRIERS", "yto",
                "WAYMARK_PROVIDERS_17TRACK_ACCOUNTS_SANDBOX_SECRET", "c"));

        Binding bound = accounts.binding("kdniao", "sandbox").orElseThrow();
        assertThat(bound.coversMerchant("m-2")).isTrue();
        assertThat(bound.coversMerchant("m-3")).isFalse();
        assertThat(bound.coversCarrier("YTO")).isTrue();
        assertThat(bound.coversCarrier("ZTO")).isFalse();
        assertThat(accounts.binding("17track", "sandbox")).contains(Binding.NONE);
        assertThat(accounts.binding("17track", "gone")).isEmpty();
    }

    @Test
    void aProviderThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> accounts(Map.of("WAYMARK_PROVIDERS_NOBODY_ACCOUNTS_A_SECRET", "x")))
                .hasMessageContaining("waymark.providers.nobody");
    }

    @Test
    void aCarrierIsFoundUnderEveryNameItHas() {
        Accounts accounts = accounts(Map.of());

        assertThat(accounts.carriersNamed("yd")).contains("YUNDA", "YD");
        assertThat(accounts.carriersNamed("100002")).contains("UPS");
        assertThat(accounts.carriersNamed("190099")).contains("17TRACK:190099");
    }

    private static Accounts accounts(Map<String, String> environment) {
        ProviderConfig settings = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(ProviderConfig.class)
                .build()
                .getConfigMapping(ProviderConfig.class);
        return new Accounts(
                List.of(
                        new KdniaoProvider(Tables.builtIn()),
                        new SeventeenTrackProvider(Tables.builtIn()),
                        new StandardProvider(Tables.builtIn())),
                settings);
    }
}
