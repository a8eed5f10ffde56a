package io.waymark.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.waymark.testkit.RepositoryRoot;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.hostile.HostileCalls.Share;
import io.waymark.testkit.openapi.DocumentedOperation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/**
 * Walks a service's published document and sends to every operation, parameter and field the worst that a caller may send:
 * nothing of it is answered as the service's own fault, each refusal is a problem with a code, and afterwards every list is
 * still to be read, whole.
 */
public abstract class HostileInput {
    private static final int AT_ONCE = 8;
    private static final int SHOWN = 12;
    private static final String ADMIN = "admin";
    private static final String MERCHANT = "merchant";

    private final String service;
    private final String merchantId;

    /**
     * Of a service.
     *
     * @param service    as its document in {@code docs/openapi} is called
     * @param merchantId whose token is tried, too, where a merchant is let in
     */
    protected HostileInput(String service, String merchantId) {
        this.service = service;
        this.merchantId = merchantId;
    }

    /** Gives the service something to know. */
    protected abstract Known known();

    @Test
    void nothingThatACallerSendsIsOurFault() throws IOException, InterruptedException {
        JsonNode document = new YAMLMapper()
                .readTree(RepositoryRoot.find()
                        .resolve("docs/openapi/" + service + ".yaml")
                        .toFile());
        List<DocumentedOperation> operations = DocumentedOperation.of(document);
        try (Sender sender = new Sender()) {
            Known known = known();
            Lists lists = new Lists(operations, known, sender, TestTokens.bearer(ADMIN));
            HostileCalls calls = new HostileCalls(document, known, lists.cursors());

            Map<String, Set<String>> faults = walk(operations, calls, sender);

            assertThat(sentences(faults)).as("%d requests", sender.sent()).isEmpty();
            assertThat(lists.unreadable()).isEmpty();
        }
    }

    private Map<String, Set<String>> walk(List<DocumentedOperation> operations, HostileCalls calls, Sender sender)
            throws InterruptedException {
        Map<String, Set<String>> faults = new ConcurrentSkipListMap<>();
        Semaphore room = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (DocumentedOperation operation : operations) {
                List<String> tokens = tokens(operation);
                for (String token : tokens) {
                    Share share = token.equals(tokens.getFirst()) ? Share.ALL : Share.REST;
                    calls.to(operation, share, call -> {
                        room.acquireUninterruptibly();
                        threads.execute(() -> {
                            try {
                                judge(faults, call, sender.send(call, token));
                            } finally {
                                room.release();
                            }
                        });
                    });
                }
            }
        }
        return faults;
    }

    private List<String> tokens(DocumentedOperation operation) {
        if (!operation.asksForToken()) {
            return List.of("");
        }
        List<String> tokens = new ArrayList<>(List.of(TestTokens.bearer(ADMIN)));
        if (operation.roles().contains(MERCHANT)) {
            tokens.add(TestTokens.bearer(MERCHANT, merchantId));
        }
        return tokens;
    }

    private static void judge(Map<String, Set<String>> faults, HostileCall call, Reply reply) {
        String fault = reply.fault(call.responses());
        if (!fault.isEmpty()) {
            faults.computeIfAbsent(
                            call.operation() + ", " + call.place() + ": " + fault,
                            place -> Collections.synchronizedSet(new TreeSet<>()))
                    .add(call.what());
        }
    }

    private static List<String> sentences(Map<String, Set<String>> faults) {
        List<String> sentences = new ArrayList<>();
        new TreeMap<>(faults)
                .forEach((place, values) -> sentences.add(place + " for " + values.size() + " values: "
                        + values.stream().limit(SHOWN).toList()));
        return sentences;
    }
}
