package io.waymark.tracking.query;

import io.waymark.tracking.provider.Accounts;
import io.waymark.tracking.query.ShipmentView.NodeView;
import io.waymark.web.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Finds what a caller may see: a merchant its own shipments, the house's people all, also those that no order claims yet. */
@Singleton
class FindShipments {
    private final ShipmentReads reads;
    private final SharedReads shared;
    private final Accounts accounts;

    FindShipments(ShipmentReads reads, SharedReads shared, Accounts accounts) {
        this.reads = reads;
        this.shared = shared;
        this.accounts = accounts;
    }

    /** Runs on the event loop: waits for nothing. */
    CompletionStage<ShipmentView> byCode(Visibility visibility, String code) {
        if (QueryCheck.fault(code) != null) {
            return CompletableFuture.failedFuture(notFound());
        }
        return shared.byCode(code).handle((found, failed) -> {
            if (failed != null) {
                throw failure(failed);
            }
            return only(found == null || !visibility.covers(found) ? List.of() : List.of(found));
        });
    }

    ShipmentView byOrder(Visibility visibility, UUID order) {
        return only(visible(visibility, Questions.ofOrder(order)));
    }

    ShipmentView byReference(Visibility visibility, String reference) {
        return only(visible(visibility, Questions.ofReference(reference)));
    }

    ShipmentView byNumber(Visibility visibility, @Nullable String carrier, String number) {
        return only(visible(visibility, Questions.ofNumbers(QueryCheck.numbered(carrier, number, accounts))));
    }

    /** All nodes of a shipment, newest first. */
    List<NodeView> nodes(Visibility visibility, ShipmentView shipment) {
        return reads.whole(shipment.id())
                .filter(visibility::covers)
                .orElseThrow(FindShipments::notFound)
                .nodes()
                .reversed();
    }

    /** As {@link #byCode}, for whoever may wait. */
    ShipmentView byCodeNow(Visibility visibility, String code) {
        if (QueryCheck.fault(code) != null) {
            throw notFound();
        }
        return only(
                reads.byCodes(List.of(code)).stream().filter(visibility::covers).toList());
    }

    /** Every shipment that one of the questions fits, each once. */
    List<ShipmentView> all(Visibility visibility, @Nullable ShipmentQuery query) {
        return visible(visibility, QueryCheck.checked(query, accounts));
    }

    private List<ShipmentView> visible(Visibility visibility, Questions questions) {
        return reads.all(questions).stream().filter(visibility::covers).toList();
    }

    private static ShipmentView only(List<ShipmentView> found) {
        return switch (found.size()) {
            case 0 -> throw notFound();
            case 1 -> found.getFirst();
            default -> throw new ProblemException(QueryProblems.SHIPMENT_AMBIGUOUS, "name the carrier or the order");
        };
    }

    private static ProblemException notFound() {
        return new ProblemException(QueryProblems.SHIPMENT_NOT_FOUND, "check the number and the carrier");
    }

    private static RuntimeException failure(Throwable failed) {
        return switch (failed) {
            case TimeoutException late -> new ProblemException(QueryProblems.QUERY_BUSY, "the database did not answer");
            case RuntimeException known -> known;
            default -> new CompletionException(failed);
        };
    }
}
