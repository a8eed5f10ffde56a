package io.waymark.tracking.provider.shippo;

import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one code of Shippo's two: {@code STATUS/substatus}. Shippo itself publishes pairs that contradict each other, a
 * delivery with the substatus of a label: where a documented substatus stands beside a foreign status, the status alone counts.
 */
final class Codes {
    private static final List<String> STATUSES =
            List.of("PRE_TRANSIT", "TRANSIT", "DELIVERED", "RETURNED", "FAILURE", "UNKNOWN");
    private static final Set<String> OPEN_STATUSES = Set.of("UNKNOWN");
    private final StatusMapping mapping;

    Codes(StatusMapping mapping) {
        this.mapping = mapping;
    }

    /** The code that is written at a status, whatever it is worth: what its node is known by. */
    static String written(Webhook.Status status, String where) throws MalformedPushException {
        String first = Texts.code(status.status(), where + ".status");
        Webhook.Substatus substatus = status.substatus();
        @Nullable
        String second = substatus == null ? null : Texts.optionalCode(substatus.code(), where + ".substatus.code");
        return second == null ? first : first + "/" + second;
    }

    /** The code that decides. */
    String deciding(String written) {
        int slash = written.indexOf('/');
        if (slash < 0 || mapping.of(written).known()) {
            return written;
        }
        String status = written.substring(0, slash);
        String substatus = written.substring(slash);
        boolean isDocumented = STATUSES.stream()
                .anyMatch(other -> mapping.of(other + substatus).known());
        return isDocumented && !OPEN_STATUSES.contains(status) ? status : written;
    }
}
