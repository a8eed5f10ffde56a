package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tracking.provider.FullHistory;
import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Node.Grade;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each row its code. A row is what its own status code says, else its words, else its status in words. {@code state},
 * which speaks of the parcel as a whole, decides for the newest row where none of them says anything or only something vaguer; it also says "signed" where nothing at all is
 * known, so alone it never delivers a parcel. A trouble that no row shows, such as that nothing moves any more, becomes a node
 * of its own right after the newest row.
 */
final class Results {
    private static final String ANSWERED = "200";
    private final ProviderCodes codes;
    private final Statuses statuses;
    private final Rows rows;

    Results(ProviderCodes codes, Statuses statuses, Contexts contexts) {
        this.codes = codes;
        this.statuses = statuses;
        this.rows = new Rows(statuses, contexts, codes.zones());
    }

    /**
     * A result that was read.
     *
     * @param newestAt the time of its newest row; null where it has none
     */
    record Read(List<Node> nodes, @Nullable OffsetDateTime newestAt) {
        /** When this was so. */
        Instant asOf(Instant receivedAt) {
            return newestAt == null ? receivedAt : newestAt.toInstant();
        }
    }

    /** Whether the carrier answered; if not, the result says nothing about the parcel. */
    static boolean isAnswered(Param.Result result, String where) throws MalformedPushException {
        @Nullable String status = Texts.optionalCode(result.status(), where + ".status");
        return status == null || status.equals(ANSWERED);
    }

    /**
     * Reads a result.
     *
     * @param monitored false where Kuaidi100 gave the number up: then only what rows say of themselves counts
     */
    Read read(Leg leg, Param.Result result, boolean monitored, String where, RowReading reading)
            throws MalformedPushException {
        List<NodeDraft> drafts = rows.oldestFirst(leg, result, monitored, where, reading);
        if (drafts.isEmpty()) {
            return new Read(monitored ? List.of(nothing(leg, reading.receivedAt())) : List.of(), null);
        }
        @Nullable String whole = monitored ? whole(result, where) : null;
        NodeDraft newest = drafts.getLast();
        return new Read(whole == null ? FullHistory.nodes(drafts, codes) : under(drafts, whole), newest.occurredAt());
    }

    /** A word about the number as a whole, after all rows of its instant. */
    Node word(NodeDraft draft) {
        return FullHistory.closing(draft, codes);
    }

    private List<Node> under(List<NodeDraft> drafts, String whole) {
        NodeDraft newest = drafts.getLast();
        boolean isUntold = newest.grade() == Grade.COARSE && !Contexts.isTelling(newest.code());
        if (isUntold || statuses.isFiner(whole, newest.code())) {
            drafts.set(drafts.size() - 1, newest.meaning(whole));
            return FullHistory.nodes(drafts, codes);
        }
        List<Node> nodes = FullHistory.nodes(drafts, codes);
        boolean explained = newest.code().equals(Contexts.NO_RESULT)
                || drafts.stream().anyMatch(draft -> statuses.areKin(draft.code(), whole));
        if (!explained && statuses.needsNoScan(whole)) {
            nodes.add(word(newest.word(whole)));
        }
        return nodes;
    }

    /** Without a row there is no scan, whatever the state says; and no time at which it could have changed. */
    private Node nothing(Leg leg, Instant receivedAt) {
        String code = Contexts.NO_RESULT;
        return word(
                new NodeDraft(Kuaidi100Provider.NAME, leg, null, receivedAt, code, code, Grade.FROM_PUSH, null, null));
    }

    private static @Nullable String whole(Param.Result result, String where) throws MalformedPushException {
        return isAnswered(result, where) ? Texts.optionalCode(result.state(), where + ".state") : null;
    }
}
