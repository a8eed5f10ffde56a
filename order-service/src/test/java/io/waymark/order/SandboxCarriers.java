package io.waymark.order;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.waymark.sandbox.carrier.CarrierServer;
import io.waymark.sandbox.carrier.CarrierSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every carrier of the built-in channels, each with its own interface, as the sandbox plays it. */
public final class SandboxCarriers implements QuarkusTestResourceLifecycleManager {
    private static final String SECRET = "sandbox-secret";

    private final CarrierServer server = CarrierServer.start(0, CarrierSettings.calm(SECRET));

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.put(PlayedCarriers.ADDRESS_PROPERTY, server.address("").toString());
        config.put("waymark.relay.slot", "waymark_order_sandbox");
        for (String carrier : List.of("YTO", "UPS")) {
            config.put(key(carrier, "base-url"), server.address(carrier).toString());
            config.put(key(carrier, "api-key"), SECRET);
        }
        for (String carrier : List.of("HUAYU", "LANDPOST", "AIRLINK")) {
            config.put(key(carrier, "base-url"), server.address(carrier).toString());
            config.put(key(carrier, "description"), carrier.toLowerCase(Locale.ROOT));
            config.put(key(carrier, "account"), CarrierServer.ACCOUNT);
            config.put(key(carrier, "secret"), SECRET);
        }
        return config;
    }

    private static String key(String carrier, String name) {
        return "waymark.carriers." + carrier + "." + name;
    }

    @Override
    public void stop() {
        server.close();
    }
}
