package io.waymark.tracking.provider;

import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A provider's code table: what each code says about a parcel. Read from the {@code mapping.csv} beside the provider's class,
 * columns {@code code,state,substate,exception}; an empty state marks an informational code that never moves the state.
 */
public final class StatusMapping {
    private static final String FILE = "mapping.csv";
    private final Map<String, Meaning> meanings = new HashMap<>();

    /**
     * What a code means.
     *
     * @param known     false for a code that the table does not hold
     * @param status    null for an informational or unknown code
     * @param exception exception class; null where nothing is wrong
     */
    public record Meaning(
            boolean known,
            @Nullable Status status,
            @Nullable String exception) {}

    private static final Meaning UNKNOWN = new Meaning(false, null, null);

    /**
     * Reads the table of a provider.
     *
     * @throws IllegalStateException naming the line that is wrong
     */
    public static StatusMapping of(Class<?> provider) {
        Set<String> exceptions = ExceptionClasses.all();
        StatusMapping mapping = new StatusMapping();
        DataFile.read(provider, FILE).forEach(row -> mapping.add(row, exceptions));
        return mapping;
    }

    /** What a code means; the code is compared as it is written. */
    public Meaning of(String code) {
        return meanings.getOrDefault(code, UNKNOWN);
    }

    private void add(DataFile.Row row, Set<String> exceptions) {
        String exception = row.optional("exception");
        if (exception != null && !exceptions.contains(exception)) {
            throw row.wrong("unknown exception class " + exception);
        }
        String state = row.optional("state");
        Status status = state == null ? null : new Status(state(row, state), row.required("substate"), exception);
        if (meanings.put(row.required("code"), new Meaning(true, status, exception)) != null) {
            throw row.wrong("code stands twice");
        }
    }

    private static State state(DataFile.Row row, String name) {
        try {
            return State.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw row.wrong("unknown state " + name);
        }
    }
}
