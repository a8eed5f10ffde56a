package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Owner;
import java.time.Instant;
import java.util.UUID;
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

    /** @param note never blank; free of personal data as far as a machine can tell */
    record Resolve(UUID caseId, String person, @Nullable Long expectedVersion, String reason, String note)
            implements DeskOrder {
        @Override
        public CaseAction action() {
            return CaseAction.RESOLVE;
        }
    }

    record Assign(UUID caseId, String person, @Nullable Long expectedVersion, Owner owner, String note)
            implements DeskOrder {
        @Override
        public CaseAction action() {
            return CaseAction.ASSIGN;
        }
    }

    /** @param note never blank; free of personal data as far as a machine can tell */
    record Reopen(UUID caseId, String person, @Nullable Long expectedVersion, String note) implements DeskOrder {
        @Override
        public CaseAction action() {
            return CaseAction.REOPEN;
        }
    }

    /** @param note never blank; free of personal data as far as a machine can tell */
    record Note(UUID caseId, String person, @Nullable Long expectedVersion, String note) implements DeskOrder {
        @Override
        public CaseAction action() {
            return CaseAction.NOTE;
        }
    }

    /** @param note never blank; free of personal data as far as a machine can tell */
    record Close(UUID caseId, String person, @Nullable Long expectedVersion, String note) implements DeskOrder {
        @Override
        public CaseAction action() {
            return CaseAction.CLOSE;
        }
    }
}
