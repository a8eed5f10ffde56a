package io.waymark.local.settings;

import io.waymark.local.secrets.Secrets;
import io.waymark.local.secrets.SigningKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes what one service has to know as a file of properties: its port, database and broker, the key of bearer tokens,
 * and the partners that it talks to. Secrets stand in a file, because command lines are visible to everybody.
 */
public record ServiceSettings(Ports ports, Servers servers, Secrets secrets, SigningKey signingKey) {
    /** The account that the sandbox's providers push to. */
    public static final String ACCOUNT = "sandbox";

    /** Where broker and database are. */
    public record Servers(String bootstrapServers, int postgresPort, String user, String password) {}

    public String of(ServiceName service) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.http.port", Integer.toString(ports.of(service)));
        properties.put(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + servers.postgresPort() + "/" + service.database());
        properties.put("quarkus.datasource.username", servers.user());
        properties.put("quarkus.datasource.password", servers.password());
        properties.put("kafka.bootstrap.servers", servers.bootstrapServers());
        properties.put("quarkus.oidc.public-key", signingKey.publicKey());
        properties.put("waymark.privacy.keyset", secrets.privacyKeyset());
        properties.putAll(partners(service));
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Map<String, String> partners(ServiceName service) {
        return switch (service) {
            case ORDER ->
                Map.of(
                        "waymark.carriers.YTO.base-url",
                        local(ports.carriers()) + "/YTO",
                        "waymark.carriers.YTO.api-key",
                        secrets.carrierApiKey(),
                        "waymark.carriers.UPS.base-url",
                        local(ports.carriers()) + "/UPS",
                        "waymark.carriers.UPS.api-key",
                        secrets.carrierApiKey());
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

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static String provider(String name) {
        return "waymark.providers." + name + ".accounts." + ACCOUNT + ".secret";
    }
}
