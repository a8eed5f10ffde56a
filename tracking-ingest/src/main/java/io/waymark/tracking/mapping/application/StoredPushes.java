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

    /** Stands for the account of a push whose body is gone. */
    private static final String ACCOUNT_NOT_KEPT = "?";

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
        byPush.forEach((id, ofPush) -> pushes.add(push(id, kept.get(id), ofPush, table)));
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
            Push push = one.push();
            if (push != null) {
                pushes.add(accepted(one.id(), one.provider(), one, push));
                nodes += push.reports().stream()
                        .mapToLong(report -> report.nodes().size())
                        .sum();
            }
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

    private static AcceptedPush push(UUID id, @Nullable KeptPush kept, List<Outdated> nodes, MappingTable table) {
        List<TrackingReport> reports = new ArrayList<>();
        if (kept != null && kept.push() != null) {
            reports.addAll(kept.push().reports());
        }
        nodes.forEach(outdated -> {
            Node node = table.reinterpreted(outdated.node());
            reports.add(new TrackingReport(node.leg(), List.of(node)));
        });
        return accepted(id, nodes.getFirst().node().provider(), kept, Push.of(reports));
    }

    /** Nodes of a push whose body is gone keep their own time of receipt. */
    private static AcceptedPush accepted(UUID id, String provider, @Nullable KeptPush kept, Push said) {
        return new AcceptedPush(
                id,
                provider,
                kept == null ? ACCOUNT_NOT_KEPT : kept.account(),
                kept == null ? Instant.EPOCH : kept.receivedAt(),
                new byte[0],
                new Push(null, said.reports(), said.unreadable()));
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
