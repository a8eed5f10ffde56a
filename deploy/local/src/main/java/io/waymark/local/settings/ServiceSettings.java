package io.waymark.local.settings;

import io.waymark.local.encryption.Encryption;
import io.waymark.local.secrets.Secrets;
import io.waymark.local.secrets.SigningKey;
import io.waymark.local.secrets.Tokens;
import io.waymark.sandbox.carrier.CarrierServer;
import io.waymark.testkit.servers.PostgresServer;
import io.waymark.testkit.servers.ServiceDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what one service has to know as a file of properties: its port, database and broker, the key of bearer tokens,
 * the partners that it talks to, and how to do so over TLS. Secrets stand in a file, because command lines are visible to everybody.
 */
public record ServiceSettings(
        Ports ports,
        Servers servers,
        Secrets secrets,
        SigningKey signingKey,
        @Nullable Encryption encryption) {
    /** The account that the sandbox's providers push to. */
    public static final String ACCOUNT = "sandbox";

    /** The key of the order systems' gateway, which speaks for every merchant. */
    public static final String COMMAND_KEY = "gateway";

    private static final Set<ServiceName> WITH_PAGES = Set.of(ServiceName.ORDER, ServiceName.EXCEPTIONS);

    /** Where broker and database are. */
    public record Servers(String bootstrapServers, PostgresServer postgres) {}

    /** For a service that talks in clear text. */
    public ServiceSettings(Ports ports, Servers servers, Secrets secrets, SigningKey signingKey) {
        this(ports, servers, secrets, signingKey, null);
    }

    public String of(ServiceName service) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.http.port", Integer.toString(ports.doors().of(service)));
        properties.put("quarkus.management.host", "127.0.0.1");
        properties.put(
                "quarkus.management.port", Integer.toString(ports.management().of(service)));
        // No load balancer has to notice here that a service is about to end.
        properties.put("quarkus.shutdown.delay", "1s");
        properties.putAll(ServiceDatabase.on(servers.postgres(), service.database(), secrets.databasePassword())
                .settings());
        properties.put("kafka.bootstrap.servers", servers.bootstrapServers());
        properties.put("quarkus.oidc.public-key", signingKey.publicKey());
        properties.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        properties.put("quarkus.oidc.token.audience", Tokens.AUDIENCE);
        properties.put("waymark.privacy.keyset", secrets.privacyKeyset());
        properties.putAll(partners(service));
        if (WITH_PAGES.contains(service)) {
            properties.putAll(login());
        }
        if (encryption != null) {
            properties.putAll(encryption.service(service.module(), ports.doors().of(service)));
        }
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Browsers sign in at the sandbox's provider. */
    private Map<String, String> login() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("waymark.login.enabled", "true");
        properties.put("waymark.login.provider", local(ports.identity()));
        properties.put("waymark.login.client-secret", secrets.loginSecret());
        if (encryption != null) {
            properties.put("quarkus.oidc.pages.tls.tls-configuration-name", "partners");
        }
        return properties;
    }

    private Map<String, String> partners(ServiceName service) {
        return switch (service) {
            case ORDER -> orders();
            case TRACKING ->
                Map.of(
                        provider("kdniao"), secrets.kdniaoAppKey(),
                        provider("17track"), secrets.seventeenTrackKey(),
                        provider("standard"), secrets.standardWebhooksSecret());
            case EXCEPTIONS -> Map.of();
            case RECONCILIATION ->
                Map.of(
                        "waymark.psp.base-url",
                        local(ports.psp()),
                        "waymark.psp.secret",
                        secrets.pspSecret(),
                        "waymark.settlement.retry.not-final-first",
                        "1s",
                        "waymark.settlement.retry.unreachable-first",
                        "1s");
        };
    }

    private Map<String, String> orders() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("waymark.orders.commands.keys." + COMMAND_KEY + ".merchants", "*");
        properties.put("waymark.orders.commands.keys." + COMMAND_KEY + ".secret", secrets.commandSecret());
        for (String code : List.of("YTO", "UPS", "HUAYU", "LANDPOST", "AIRLINK")) {
            properties.put(carrier(code, "base-url"), local(ports.carriers()) + "/" + code);
        }
        for (String code : List.of("YTO", "UPS")) {
            properties.put(carrier(code, "api-key"), secrets.carrierApiKey());
        }
        for (String code : List.of("HUAYU", "LANDPOST", "AIRLINK")) {
            properties.put(carrier(code, "description"), code.toLowerCase(Locale.ROOT));
            properties.put(carrier(code, "account"), CarrierServer.ACCOUNT);
            properties.put(carrier(code, "secret"), secrets.carrierApiKey());
        }
        properties.put("waymark.last-mile.first-pause", "2s");
        properties.put("waymark.last-mile.pushes.UPS.secret", secrets.carrierPushSecret());
        return properties;
    }

    private static String carrier(String code, String key) {
        return "waymark.carriers." + code + "." + key;
    }

    private String local(int port) {
        return (encryption == null ? "http" : "https") + "://127.0.0.1:" + port;
    }

    private static String provider(String name) {
        return "waymark.providers." + name + ".accounts." + ACCOUNT + ".secret";
    }
}
