package io.waymark.tracking.provider.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.waymark.testkit.Soak;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.shipment.domain.Node;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hundred thousand spoilt bodies behind good signatures: each is read, or refused by name of its place, and nothing else. */
@Timeout(300)
class FuzzedBodiesTest {
    private static final int BODIES = Soak.of(100_000);
    /** How often a body goes to another provider than its own, too; coprime to the number of providers. */
    private static final int FOREIGN_BODY_EACH = 7;

    private static final int LARGEST_BODY = 2 * 1024 * 1024;
    /** Reading a body may take so many times its size of memory, whatever it holds: nodes are larger than their JSON. */
    private static final int MOST_BYTES_PER_BYTE = 400;

    private final List<Specimen> specimens = Specimens.all();

    @Test
    void everyBodyIsReadOrRefused() {
        int read = 0;
        int refused = 0;
        for (int seed = 0; seed < BODIES; seed++) {
            Specimen specimen = specimens.get(seed % specimens.size());
            byte[] body = new Mutations(seed).spoilt(specimen.payload());
            boolean isRead = reads(specimen, body, seed);
            if (seed % FOREIGN_BODY_EACH == 0) {
                reads(specimens.get((seed / specimens.size()) % specimens.size()), body, seed);
            }
            read += isRead ? 1 : 0;
            refused += isRead ? 0 : 1;
        }
        assertThat(read).isGreaterThan(BODIES / 20);
        assertThat(refused).isGreaterThan(BODIES / 4);
    }

    @Test
    void theLargestBodiesTakeMemoryInProportion() {
        for (Specimen specimen : specimens) {
            for (byte[] body : List.of(
                    "[".repeat(LARGEST_BODY).getBytes(UTF_8),
                    "{\"a\":".repeat(LARGEST_BODY / 5).getBytes(UTF_8),
                    ("{\"event\":\"" + "x".repeat(LARGEST_BODY) + "\"}").getBytes(UTF_8),
                    ("{\"event\":" + "9".repeat(LARGEST_BODY) + "}").getBytes(UTF_8),
                    repeated(new String(specimen.payload(), UTF_8)).getBytes(UTF_8))) {
                long before = allocated();
                reads(specimen, body, 0);
                assertThat(allocated() - before)
                        .as("%s, %.40s", specimen.provider().name(), new String(body, 0, 40, UTF_8))
                        .isLessThan((long) MOST_BYTES_PER_BYTE * body.length);
            }
        }
    }

    /** The document with what its innermost list, or its only empty element, holds said over and over. */
    private static String repeated(String document) {
        boolean isXml = document.startsWith("<");
        int from = isXml ? document.indexOf("<WaybillRoute") : document.lastIndexOf('[') + 1;
        int to = isXml ? document.indexOf("/>") + 2 : document.indexOf(']', from);
        String item = document.substring(from, to);
        String again = isXml ? item : "," + item;
        return document.substring(0, to) + again.repeat(LARGEST_BODY / again.length() / 2) + document.substring(to);
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }

    private static boolean reads(Specimen specimen, byte[] body, int seed) {
        try {
            Push push = specimen.provider()
                    .open(specimen.wire().request(body, specimen.proofs()))
                    .parse();
            push.reports().forEach(report -> report.nodes().forEach(FuzzedBodiesTest::requireStorable));
            return true;
        } catch (MalformedPushException refused) {
            assertThat(refused.where()).isNotBlank();
            return false;
        } catch (RuntimeException | StackOverflowError escaped) {
            return fail("seed " + seed + " at " + specimen.provider().name(), escaped);
        }
    }

    /** What the database would refuse must have been refused by then. */
    private static void requireStorable(Node node) {
        for (Map.Entry<String, String> text : Map.of(
                        "id", node.id(),
                        "code", node.code(),
                        "number", node.leg().trackingNumber(),
                        "carrier", node.leg().carrier(),
                        "description", String.valueOf(node.description()),
                        "place", String.valueOf(node.place()))
                .entrySet()) {
            if (text.getValue().indexOf('\u0000') >= 0 || !UTF_8.newEncoder().canEncode(text.getValue())) {
                fail("a node has an unstorable " + text.getKey());
            }
        }
    }
}
