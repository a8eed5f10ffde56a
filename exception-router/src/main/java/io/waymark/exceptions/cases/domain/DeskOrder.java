package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Owner;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a person asks for; each kind carries what it needs. */
public sealed interface DeskOrder {
    UUID caseId();

    /** Who asks, as the token names it. */
    String person();

    /** The version of the case that the person has seen; null to accept any. */
    @Nullable
    Long expectedVersion();

    CaseAction action();

    /** The same with what the person wrote as it may be kept: words by the one, a reason by the other. */
    default DeskOrder written(UnaryOperator<String> asKept, UnaryOperator<String> asReason) {
        return this;
    }

    record Acknowledge(UUID caseId, String person, @Nullable Long expectedVersion) implements DeskOrder {
        @Override
        public CaseAction action() {
            return CaseAction.ACKNOWLEDGE;
        }
    }

    record Start(UUID caseId, String person, @Nullable Long expectedVersion) implements DeskOrder {
        @Override
        public CaseAction action() {
            return CaseAction.START;
        }
    }

    record Wait(UUID caseId, String person, @Nullable Long expectedVersion, Waiting.Party on, Instant until)
            implements DeskOrder {
        @Override
        public CaseAction action() {
            return CaseAction.WAIT;
        }
    }

    /** @param note never blank; free of personal data as far as a machine can tell, once it is {@link #written} */
    record Resolve(UUID caseId, String person, @Nullable Long expectedVersion, String reason, String note)
            implements DeskOrder {
        @Override
        public CaseAction action() {
            return CaseAction.RESOLVE;
        }

        @Override
        public DeskOrder written(UnaryOperator<String> asKept, UnaryOperator<String> asReason) {
            return new Resolve(caseId, person, expectedVersion, asReason.apply(reason), asKept.apply(note));
        }
    }

    record Assign(UUID caseId, String person, @Nullable Long expectedVersion, Owner owner, String note)
            implements DeskOrder {
        @Override
        public CaseAction action() {
            return CaseAction.ASSIGN;
        }

        @Override
        public DeskOrder written(UnaryOperator<String> asKept, UnaryOperator<String> asReason) {
            return new Assign(caseId, person, expectedVersion, owner, asKept.apply(note));
        }
    }

    /** @param note never blank; free of personal data as far as a machine can tell, once it is {@link #written} */
    record Reopen(UUID caseId, String person, @Nullable Long expectedVersion, String note) implements DeskOrder {
        @Override
        public CaseAction action() {
            return CaseAction.REOPEN;
        }

        @Override
        public DeskOrder written(UnaryOperator<String> asKept, UnaryOperator<String> asReason) {
            return new Reopen(caseId, person, expectedVersion, asKept.apply(note));
        }
    }

    /** @param note never blank; free of personal data as far as a machine can tell, once it is {@link #written} */
    record Note(UUID caseId, String person, @Nullable Long expectedVersion, String note) implements DeskOrder {
        @Override
        public CaseAction action() {
            return CaseAction.NOTE;
        }

        @Override
        public DeskOrder written(UnaryOperator<String> asKept, UnaryOperator<String> asReason) {
            return new Note(caseId, person, expectedVersion, asKept.apply(note));
        }
    }

    /** @param note never blank; free of personal data as far as a machine can tell, once it is {@link #written} */
    record Close(UUID caseId, String person, @Nullable Long expectedVersion, String note) implements DeskOrder {
        @Override
        public CaseAction action() {
            return CaseAction.CLOSE;
        }

        @Override
        public DeskOrder written(UnaryOperator<String> asKept, UnaryOperator<String> asReason) {
            return new Close(caseId, person, expectedVersion, asKept.apply(note));
        }
    }
}
