package io.waymark.sandbox.provider;

import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.Scan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns a journey into the pushes that a provider would send about it, in the order in which they arrive. */
public final class Storyteller {
    private Storyteller() {}

    /**
     * One push that is about to be sent.
     *
     * @param genuine false for one that is signed by somebody who does not know the secret
     */
    public record Sending(Push push, boolean genuine) {}

    public static List<Sending> tell(Journey journey, Dialect dialect, Instant now) {
        List<Sending> plain = new ArrayList<>();
        List<Scan> scans = journey.scans();
        for (int i = 0; i < scans.size(); i++) {
            List<Scan> told = scans.subList(dialect.repeatsHistory() ? 0 : i, i + 1);
            plain.add(new Sending(dialect.push(journey.shipment(), told, now), true));
        }
        return switch (journey.kind().telling()) {
            case PLAIN, LONG_SILENT -> plain;
            case EACH_TWICE ->
                plain.stream().flatMap(push -> List.of(push, push).stream()).toList();
            case REVERSED -> plain.reversed();
            case LAST_FORGED -> {
                Sending last = plain.removeLast();
                plain.add(new Sending(last.push(), false));
                yield plain;
            }
        };
    }
}
