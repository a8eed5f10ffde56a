package io.waymark.tracking.provider.sf;

import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.shipment.domain.Node.Meaning;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the code that says what a route means. An {@code opCode} that SF uses for several things is told apart by reason and
 * remark, as in {@code 70/refused}. A status code that leaves no doubt outdoes an operation of another state; a vaguer one only
 * helps out where the operation is not known.
 */
final class Codes {
    private static final String STATUS = "status ";
    private final StatusMapping mapping;
    private final RemarkRules remarks;
    private final StatusRules statuses;

    Codes(StatusMapping mapping, RemarkRules remarks, StatusRules statuses) {
        this.mapping = mapping;
        this.remarks = remarks;
        this.statuses = statuses;
    }

    String of(String opCode, String remark, @Nullable String reasonCode, @Nullable String statusCode) {
        Optional<String> told = remarks.find(opCode, reasonCode, remark);
        if (statusCode == null || !statuses.knows(statusCode)) {
            return told.orElse(opCode);
        }
        String status = STATUS + statusCode;
        if (statuses.isFinal(statusCode)) {
            return status;
        }
        if (told.isPresent()) {
            return told.get();
        }
        Meaning operation = mapping.of(opCode);
        if (!operation.known()) {
            return status;
        }
        return statuses.decides(statusCode) && outdoes(mapping.of(status), operation) ? status : opCode;
    }

    private static boolean outdoes(Meaning status, Meaning operation) {
        State after = state(status);
        State done = state(operation);
        return after != null && done != null && after != done && !done.isReturn();
    }

    private static @Nullable State state(Meaning meaning) {
        Status status = meaning.status();
        return status == null ? null : status.state();
    }
}
