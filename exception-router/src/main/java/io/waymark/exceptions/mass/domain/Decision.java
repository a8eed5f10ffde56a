package io.waymark.exceptions.mass.domain;

import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.DeskOrder;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What a person decided for all members of an incident, those included that join while it stands. */
public sealed interface Decision {
    /** Who decided, as the token names it. */
    String person();

    Instant at();

    Action action();

    /** What it asks of one member, in this order; nothing where the member is there already. */
    List<DeskOrder> ordersFor(ExceptionCase member);

    /** The same with what the person wrote as it may be kept: words by the one, a reason by the other. */
    default Decision written(UnaryOperator<String> asKept, UnaryOperator<String> asReason) {
        return this;
    }

    /** The kinds of decisions. */
    enum Action {
        ACKNOWLEDGE(CaseAction.ACKNOWLEDGE),
        WAIT(CaseAction.WAIT),
        RESOLVE(CaseAction.RESOLVE);

        private final CaseAction right;

        Action(CaseAction right) {
            this.right = right;
        }

        /** Who may do this with a case may decide it for many. */
        public CaseAction right() {
            return right;
        }
    }

    /** The desk takes it. */
    record Acknowledge(String person, Instant at) implements Decision {
        @Override
        public Action action() {
            return Action.ACKNOWLEDGE;
        }

        @Override
        public List<DeskOrder> ordersFor(ExceptionCase member) {
            return member.state().isUntaken()
                    ? List.of(new DeskOrder.Acknowledge(member.id(), person, null))
                    : List.of();
        }
    }

    /** The desk waits for somebody else; members that nobody has taken are taken with it. */
    record Wait(String person, Instant at, Waiting waiting) implements Decision {
        @Override
        public Action action() {
            return Action.WAIT;
        }

        @Override
        public List<DeskOrder> ordersFor(ExceptionCase member) {
            UUID caseId = member.id();
            DeskOrder wait = new DeskOrder.Wait(caseId, person, null, waiting.on(), waiting.until());
            return member.state().isUntaken()
                    ? List.of(new DeskOrder.Acknowledge(caseId, person, null), wait)
                    : List.of(wait);
        }
    }

    /**
     * It is over.
     *
     * @param note never blank; free of personal data as far as a machine can tell, once it is {@link #written}
     */
    record Resolve(String person, Instant at, String reason, String note) implements Decision {
        @Override
        public Action action() {
            return Action.RESOLVE;
        }

        @Override
        public List<DeskOrder> ordersFor(ExceptionCase member) {
            return List.of(new DeskOrder.Resolve(member.id(), person, null, reason, note));
        }

        @Override
        public Decision written(UnaryOperator<String> asKept, UnaryOperator<String> asReason) {
            return new Resolve(person, at, asReason.apply(reason), asKept.apply(note));
        }
    }
}
