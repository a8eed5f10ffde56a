package io.waymark.tracking.provider;

import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A provider's code table: what each code says about a parcel. Read from the {@code mapping.csv} beside the provider's class,
 * columns {@code code,state,substate,exception}; an empty state marks an informational code that never moves the state. There
 * is one table per provider in a process, so that what is taught while it runs reaches everyone who looks codes up.
 */
public final class StatusMapping {
    private static final String FILE = "mapping.csv";
    private static final int DIGEST_CHARACTERS = 12;
    private static final Map<Class<?>, StatusMapping> TABLES = new ConcurrentHashMap<>();
    private static final Meaning UNKNOWN = new Meaning(false, null, null, 0);
    private final Map<String, Meaning> file;
    private volatile Map<String, Meaning> inForce;

    /**
     * What a code means.
     *
     * @param known     false for a code that the table does not hold
     * @param status    null for an informational or unknown code
     * @param exception exception class; null where nothing is wrong
     * @param version   the revision of the mapping that says so; 0 before any was counted
     */
    public record Meaning(
            boolean known,
            @Nullable Status status,
            @Nullable String exception,
            long version) {}

    private StatusMapping(Map<String, Meaning> file) {
        this.file = Map.copyOf(file);
        this.inForce = this.file;
    }

    /**
     * The table of a provider, read when it is first asked for.
     *
     * @throws IllegalStateException naming the line that is wrong
     */
    public static StatusMapping of(Class<?> provider) {
        return TABLES.computeIfAbsent(provider, StatusMapping::read);
    }

    /** What a code means now; the code is compared as it is written. */
    public Meaning of(String code) {
        return inForce.getOrDefault(code, UNKNOWN);
    }

    /** What the file says, whatever was taught since. */
    public Map<String, Meaning> file() {
        return file;
    }

    /** A short hash of what the file says; the order of its lines does not matter. */
    public String digest() {
        StringBuilder content = new StringBuilder();
        new TreeMap<>(file).forEach((code, meaning) -> content.append(code)
                .append('\t')
                .append(meaning.status())
                .append('\t')
                .append(meaning.exception())
                .append('\n'));
        byte[] hash = Digests.hash("SHA-256", content.toString().getBytes(StandardCharsets.UTF_8));
        return new String(Digests.lowerHex(hash), StandardCharsets.US_ASCII).substring(0, DIGEST_CHARACTERS);
    }

    /** From now on codes mean this, and nothing else; whoever reads a push meanwhile sees the one table or the other. */
    public void putInForce(Map<String, Meaning> meanings) {
        inForce = Map.copyOf(meanings);
    }

    private static StatusMapping read(Class<?> provider) {
        Set<String> exceptions = ExceptionClasses.all();
        Map<String, Meaning> meanings = new TreeMap<>();
        for (DataFile.Row row : DataFile.read(provider, FILE)) {
            if (meanings.put(row.required("code"), meaning(row, exceptions)) != null) {
                throw row.wrong("code stands twice");
            }
        }
        return new StatusMapping(meanings);
    }

    private static Meaning meaning(DataFile.Row row, Set<String> exceptions) {
        String exception = row.optional("exception");
        if (exception != null && !exceptions.contains(exception)) {
            throw row.wrong("unknown exception class " + exception);
        }
        String state = row.optional("state");
        Status status = state == null ? null : new Status(state(row, state), row.required("substate"), exception);
        return new Meaning(true, status, exception, 0);
    }

    private static State state(DataFile.Row row, String name) {
        try {
            return State.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw row.wrong("unknown state " + name);
        }
    }
}
