package io.waymark.order.booking.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.waymark.http.PartnerTrust;
import io.waymark.order.booking.adapter.http.description.Descriptions;
import io.waymark.order.booking.domain.BookingOutcome;
import io.waymark.order.booking.domain.Lookup;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.sandbox.http.Call;
import io.waymark.sandbox.http.Reply;
import io.waymark.sandbox.http.SimulatorServer;
import io.waymark.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the operators' handbook works as it is printed. */
class WorkedExampleTest {
    private static final String BEGIN = "   ```yaml\n";
    private static final String END = "   ```\n";

    @TempDir
    Path folder;

    @Test
    void theHandbooksCarrierIsBooked() throws IOException {
        Files.writeString(folder.resolve("brook.yaml"), printed());
        List<Call> calls = new CopyOnWriteArrayList<>();
        try (SimulatorServer server = SimulatorServer.start(0, call -> {
            calls.add(call);
            return call.method().equals("POST") ? refusal() : waybill();
        })) {
            HttpCarrier carrier = carrier(server);

            BookingOutcome booked = carrier.book(TestCarriers.consignment());

            Receipt receipt = new Receipt("BR12345678", "STANDARD");
            assertThat(booked).isEqualTo(new BookingOutcome.Taken(receipt));
            assertThat(calls.getFirst().body()).contains("\"incoterm\":\"delivered-paid\"", "\"boxes\":[{\"kg\":1.5}]");
            assertThat(calls.getFirst().header("X-Sign").orElse("")).matches("[0-9a-f]{64}");
            assertThat(carrier.find(TestCarriers.REFERENCE)).isEqualTo(new Lookup.Held(new Receipt("BR12345678", "")));
        }
    }

    private static Reply refusal() {
        return new Reply(
                200, JsonNodeFactory.instance.objectNode().put("status", 0).put("errorCode", "DUPLICATE"));
    }

    private static Reply waybill() {
        var body = JsonNodeFactory.instance.objectNode().put("status", 1);
        body.putObject("data").put("orderNo", TestCarriers.REFERENCE.value()).put("waybillNo", "BR12345678");
        return new Reply(200, body);
    }

    private HttpCarrier carrier(SimulatorServer server) {
        TestEndpoint endpoint = new TestEndpoint(
                server.address(),
                "brook",
                Optional.of("me"),
                Optional.empty(),
                Optional.of("secret"),
                Duration.ofSeconds(10),
                1);
        return new HttpCarrier(
                "BROOK",
                endpoint,
                new Descriptions(Optional.of(folder)).read("brook"),
                PartnerTrust.ofTheJdk(),
                TestCarriers.noted(new CountedCalls()),
                Clock.systemUTC());
    }

    private static String printed() throws IOException {
        String page = Files.readString(RepositoryRoot.find().resolve("docs/operations/carriers.md"));
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        return ("\n" + page.substring(begin, page.indexOf(END, begin))).replace("\n   ", "\n");
    }
}
