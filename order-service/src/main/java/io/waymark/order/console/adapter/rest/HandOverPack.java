package io.waymark.order.console.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.waymark.order.console.application.HandOvers;
import io.waymark.order.console.application.HandOvers.Surroundings;
import io.waymark.order.console.domain.HandOver;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The hand-over pack as what is downloaded. */
@Singleton
class HandOverPack {
    private static final ProblemType NO_SAMPLE =
            new ProblemType(409, "NO_SAMPLE_ORDER", "No channel that the merchant may choose takes a sample order.");
    static final String ZIP = "application/zip";
    static final String FILE = "hand-over.zip";
    private static final String ASYNC_API = "asyncapi.yaml";

    private final HandOvers handOvers;
    private final HandOverConfig config;
    private final Optional<String> issuer;
    private final Optional<String> audience;
    private final ObjectMapper json;
    private final Template readme;

    HandOverPack(
            HandOvers handOvers,
            HandOverConfig config,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<String> audience,
            ObjectMapper json,
            @Location("console/hand-over.md") Template readme) {
        this.handOvers = handOvers;
        this.config = config;
        this.issuer = issuer;
        this.audience = audience;
        this.json = json;
        this.readme = readme;
    }

    /** @param asked the address of the request */
    HandOver of(String merchantId, URI asked) {
        String written = config.address().orElse(asked).toString();
        String address = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
        return handOvers
                .of(merchantId, "SAMPLE-1", new Surroundings(address, issuer.orElse(null), audience.orElse(null)))
                .orElseThrow(() -> new ProblemException(NO_SAMPLE, "give it a channel that is offered"));
    }

    /** A page in Markdown, the pack as data, the sample order, and what there is on Kafka. */
    byte[] zip(HandOver pack) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "README.md", readme(pack).getBytes(StandardCharsets.UTF_8));
            add(zip, "hand-over.json", pretty(pack));
            add(zip, "sample-order.json", pretty(pack.sample()));
            byte[] asyncApi = asyncApi();
            if (asyncApi != null) {
                add(zip, ASYNC_API, asyncApi);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private String readme(HandOver pack) throws IOException {
        return readme.data("pack", pack)
                .data("sample", new String(pretty(pack.sample()), StandardCharsets.UTF_8))
                .render();
    }

    private byte[] pretty(Object value) throws IOException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    }

    private static byte @Nullable [] asyncApi() throws IOException {
        try (InputStream stored = Thread.currentThread().getContextClassLoader().getResourceAsStream(ASYNC_API)) {
            return stored == null ? null : stored.readAllBytes();
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
