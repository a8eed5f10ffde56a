package io.waymark.order.ordering.application;

import io.waymark.numbers.Codes;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.ordering.application.HandleCommands.Handled.Kind;
import io.waymark.order.ordering.domain.CancelRequest;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Handles a batch of commands that nobody waits for: what is refused is told as a fact. Commands for different orders are
 * handled together; a create and a cancel for the same order one after the other, as they were sent.
 */
@ApplicationScoped
public class HandleCommands {
    private static final String DOOR = "kafka";

    private final PlaceOrders placeOrders;
    private final CancelOrders cancelOrders;
    private final OrderFacts facts;
    private final OrderMetrics metrics;
    private final Clock clock;

    HandleCommands(
            PlaceOrders placeOrders, CancelOrders cancelOrders, OrderFacts facts, OrderMetrics metrics, Clock clock) {
        this.placeOrders = placeOrders;
        this.cancelOrders = cancelOrders;
        this.facts = facts;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A command of either kind. */
    public sealed interface Command {
        record Create(OrderRequest request) implements Command {}

        record Cancel(CancelRequest request) implements Command {}
    }

    /**
     * What became of a command.
     *
     * @param order   null where it was refused, and for what was cancelled
     * @param refusal null where it was not refused
     */
    public record Handled(
            Kind kind,
            boolean repeated,
            @Nullable String merchantId,
            @Nullable String referenceNo,
            @Nullable Order order,
            @Nullable Refusal refusal) {
        /** What was asked for. */
        public enum Kind {
            PLACE,
            CANCEL
        }

        static Handled stored(Order order, boolean repeated) {
            return new Handled(
                    Kind.PLACE,
                    repeated,
                    order.content().merchantId(),
                    order.content().referenceNo(),
                    order,
                    null);
        }

        static Handled refused(Kind kind, Refusal refusal) {
            return new Handled(kind, false, refusal.merchantId(), refusal.referenceNo(), null, refusal);
        }
    }

    /**
     * Joins the transaction that remembers that these commands were seen.
     *
     * @return what became of each command, in no order; a cancellation is done, or the carrier has to agree first
     */
    @Transactional(TxType.MANDATORY)
    public List<Handled> handle(List<Command> commands) {
        List<Handled> handled = new ArrayList<>();
        for (Round round : rounds(commands)) {
            for (Placement placement : placeOrders.place(round.creates)) {
                switch (placement) {
                    case Placement.Placed(var order, var completed) -> {
                        metrics.accepted(DOOR, 1);
                        metrics.completed(DOOR, completed.size());
                        handled.add(Handled.stored(order, false));
                    }
                    case Placement.Repeated(var order, var completed) -> {
                        metrics.repeated(DOOR, 1);
                        handled.add(Handled.stored(order, true));
                    }
                    case Placement.Refused(Refusal refusal) -> handled.add(Handled.refused(Kind.PLACE, refusal));
                }
            }
            handled.addAll(cancelled(round.cancels));
        }
        List<Refusal> refusals =
                handled.stream().map(Handled::refusal).filter(Objects::nonNull).toList();
        refusals.forEach(refusal -> metrics.refused(DOOR, refusal.code().name()));
        facts.refused(refusals, clock.instant());
        return handled;
    }

    private List<Handled> cancelled(List<CancelRequest> requests) {
        List<Refusal> refusals = cancelOrders.cancelUnder(requests);
        Set<OrderKey> refused = refusals.stream().map(Refusal::key).collect(Collectors.toSet());
        List<Handled> handled = new ArrayList<>();
        refusals.forEach(refusal -> handled.add(Handled.refused(Kind.CANCEL, refusal)));
        for (CancelRequest request : requests) {
            if (request.check() instanceof CancelRequest.Verdict.Valid(OrderKey key, String reason)
                    && !refused.contains(key)) {
                handled.add(new Handled(Kind.CANCEL, false, key.merchantId(), key.referenceNo(), null, null));
            }
        }
        return handled;
    }

    /** Commands that may be handled together: no order has both kinds. */
    private static final class Round {
        private final List<PlaceOrders.Command> creates = new ArrayList<>();
        private final List<CancelRequest> cancels = new ArrayList<>();
    }

    /** Name of an order before its parts are checked; used for nothing but order of handling. */
    private record RawKey(
            @Nullable String merchantId, @Nullable String referenceNo) {
        RawKey {
            merchantId = merchantId == null ? null : Codes.folded(merchantId);
            referenceNo = referenceNo == null ? null : Codes.folded(referenceNo);
        }
    }

    private record Place(int round, boolean create) {}

    private static List<Round> rounds(List<Command> commands) {
        List<Round> rounds = new ArrayList<>();
        Map<RawKey, Place> latest = new HashMap<>();
        for (Command command : commands) {
            boolean create = command instanceof Command.Create;
            RawKey key =
                    switch (command) {
                        case Command.Create(var request) -> new RawKey(request.merchantId(), request.referenceNo());
                        case Command.Cancel(var request) -> new RawKey(request.merchantId(), request.referenceNo());
                    };
            Place before = latest.get(key);
            int round = before == null ? 0 : before.round() + (before.create() == create ? 0 : 1);
            latest.put(key, new Place(round, create));
            if (round == rounds.size()) {
                rounds.add(new Round());
            }
            switch (command) {
                case Command.Create(var request) ->
                    rounds.get(round).creates.add(new PlaceOrders.Command(request, null));
                case Command.Cancel(var request) -> rounds.get(round).cancels.add(request);
            }
        }
        return rounds;
    }
}
