package io.waymark.testkit.rest;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** The port of the application under test that probes and scrapers ask: health and metrics, for no stranger's eyes. */
public final class Management {
    private static final String ADDRESS = "test.management.url";

    /** Asks a path such as {@code /q/health/ready}. */
    public static Response get(String path) {
        return given().get(address(path).toString());
    }

    /** All metrics in Prometheus' format. */
    public static String metrics() {
        return get("/q/metrics").asString();
    }

    /** Where a path of the management port is. */
    public static URI address(String path) {
        return URI.create(ConfigProvider.getConfig().getValue(ADDRESS, String.class))
                .resolve(path);
    }

    private Management() {}
}
