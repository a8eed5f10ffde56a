package io.waymark.tracking.mapping.application;

import io.waymark.tracking.ingest.application.KeptPushes;
import io.waymark.tracking.ingest.application.KeptPushes.KeptPush;
import io.waymark.tracking.ingest.application.Retold;
import io.waymark.tracking.ingest.application.RetoldPushes;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.mapping.domain.MappingTable;
import io.waymark.tracking.mapping.domain.Scope;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.application.OutdatedNodes;
import io.waymark.tracking.shipment.application.OutdatedNodes.Outdated;
import io.waymark.tracking.shipment.domain.Node;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes pushes of what is stored, bodies for their time and nodes for ever, and tells them again; joins the caller's transaction.
 * A node whose mapping is behind is told twice: as its body says it today, where the body is kept, and as it is stored, under the
 * meaning that its code has today. Both are united like any two tellings, so a node whose body is gone, or reads otherwise now,
 * learns its meaning all the same.
 */
@Singleton
public class StoredPushes {
    private static final int NODES = 64;
    private static final int BODIES = 32;

    /** Stands for the push of a node that was told before pushes were noted beside nodes. */
    private static final UUID NO_PUSH = new UUID(0, 0);

    private final OutdatedNodes outdatedNodes;
    private final KeptPushes keptPushes;
    private final RetoldPushes retoldPushes;

    StoredPushes(OutdatedNodes outdatedNodes, KeptPushes keptPushes, RetoldPushes retoldPushes) {
        this.outdatedNodes = outdatedNodes;
        this.keptPushes = keptPushes;
        this.retoldPushes = retoldPushes;
    }

    /**
     * Tells the next nodes of a code again that were mapped by an older revision.
     *
     * @throws IllegalStateException when every one of them is still behind: such a batch would come again for ever
     */
    Step retell(Scope.OfCode scope, MappingTable table) {
        List<Outdated> nodes = outdated(scope, NODES);
        if (nodes.isEmpty()) {
            return Step.NOTHING_LEFT;
        }
        Map<UUID, List<Outdated>> byPush = nodes.stream()
                .collect(Collectors.groupingBy(
                        node -> Objects.requireNonNullElse(node.pushId(), NO_PUSH), TreeMap::new, Collectors.toList()));
        Map<UUID, KeptPush> kept =
                keptPushes.find(byPush.keySet()).stream().collect(Collectors.toMap(KeptPush::id, Function.identity()));
        List<AcceptedPush> pushes = new ArrayList<>();
        byPush.forEach((id, ofPush) -> {
            body(kept.get(id)).ifPresent(pushes::add);
            pushes.add(stored(id, ofPush, table));
        });
        Retold retold = retoldPushes.retell(pushes, false);
        if (outdatedNodes.count(nodes, scope.provider(), scope.code().code(), scope.revision()) == nodes.size()) {
            throw new IllegalStateException(
                    "%d nodes of code %s do not take their new meaning".formatted(nodes.size(), scope.code()));
        }
        return step(nodes.size(), retold, byPush.size(), kept.values(), null, false);
    }

    /**
     * Reads the next kept bodies of a time again.
     *
     * @param reached the last body that is done; null before the first
     */
    Step retell(Scope.OfTime scope, @Nullable UUID reached) {
        List<KeptPush> kept = keptPushes.next(
                new KeptPushes.Stretch(
                        scope.provider(), scope.account(), scope.since(), scope.until(), scope.unreadableOnly()),
                reached,
                BODIES);
        if (kept.isEmpty()) {
            return Step.NOTHING_LEFT;
        }
        List<AcceptedPush> pushes = new ArrayList<>();
        long nodes = 0;
        for (KeptPush one : kept) {
            Optional<AcceptedPush> body = body(one);
            body.ifPresent(pushes::add);
            nodes += body.stream()
                    .flatMap(push -> push.push().reports().stream())
                    .mapToLong(report -> report.nodes().size())
                    .sum();
        }
        Retold retold = retoldPushes.retell(pushes, true);
        return step(nodes, retold, kept.size(), kept, kept.getLast().id(), kept.size() < BODIES);
    }

    /** Whether any node of the code is left that was mapped by an older revision. */
    boolean isBehind(Scope.OfCode scope) {
        return !outdated(scope, 1).isEmpty();
    }

    private List<Outdated> outdated(Scope.OfCode scope, int limit) {
        return outdatedNodes.some(scope.provider(), scope.code().code(), scope.revision(), limit);
    }

    /** What a kept body says by today's reader; as its account may speak, as ever. */
    private static Optional<AcceptedPush> body(@Nullable KeptPush kept) {
        Push said = kept == null ? null : kept.push();
        return kept == null || said == null
                ? Optional.empty()
                : Optional.of(new AcceptedPush(
                        kept.id(),
                        kept.provider(),
                        kept.account(),
                        kept.receivedAt(),
                        new byte[0],
                        new Push(null, said.reports(), said.unreadable())));
    }

    /** Nodes of a push as they are stored, under the meaning that their code has today; they keep their own time of receipt. */
    private static AcceptedPush stored(UUID id, List<Outdated> nodes, MappingTable table) {
        List<TrackingReport> reports = new ArrayList<>();
        nodes.forEach(outdated -> {
            Node node = table.reinterpreted(outdated.node());
            reports.add(new TrackingReport(node.leg(), List.of(node)));
        });
        return new AcceptedPush(
                id,
                nodes.getFirst().node().provider(),
                AcceptedPush.NOT_KEPT,
                Instant.EPOCH,
                new byte[0],
                Push.of(reports));
    }

    private static Step step(
            long nodes, Retold retold, long wanted, Collection<KeptPush> kept, @Nullable UUID reached, boolean isLast) {
        long unreadable = kept.stream().filter(one -> one.push() == null).count();
        return new Step(
                nodes,
                retold.nodesChanged(),
                kept.size() - unreadable,
                wanted - kept.size(),
                unreadable,
                retold.shipments(),
                retold.moved(),
                reached,
                isLast);
    }
}
