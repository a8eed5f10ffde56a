package io.waymark.tracking.provider;

import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.tracking.shipment.domain.Node.Meaning;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A provider's code table: what each code says about a parcel. Read from {@code providers/<name>/mapping.csv}, columns
 * {@code code,state,substate,exception}; an empty state marks an informational code that never moves the state. A provider
 * holds one for as long as the service runs, so that what is taught meanwhile reaches everyone who looks codes up.
 */
public final class StatusMapping {
    private static final int DIGEST_CHARACTERS = 12;
    private static final Meaning UNKNOWN = new Meaning(false, null, null, 0);
    private final Map<String, Meaning> file;
    private volatile Map<String, Meaning> inForce;

    private StatusMapping(Map<String, Meaning> file) {
        this.file = Map.copyOf(file);
        this.inForce = this.file;
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

    /**
     * Reads the table of a provider.
     *
     * @throws io.waymark.tables.TableException naming the line that is wrong
     */
    public static StatusMapping read(Tables tables, String provider) {
        Set<String> exceptions = ExceptionClasses.all(tables);
        Map<String, Meaning> meanings = new TreeMap<>();
        tables.read("providers/" + provider + "/mapping.csv", row -> {
            if (meanings.put(row.text("code"), meaning(row, exceptions)) != null) {
                throw row.wrong("code", "stands twice");
            }
            return row;
        });
        return new StatusMapping(meanings);
    }

    private static Meaning meaning(TableRow row, Set<String> exceptions) {
        String exception = row.optionalText("exception");
        if (exception != null && !exceptions.contains(exception)) {
            throw row.wrong("exception", "names no exception class: " + exception);
        }
        State state = row.optionalConstant("state", State.class);
        Status status = state == null ? null : new Status(state, row.text("substate"), exception);
        return new Meaning(true, status, exception, 0);
    }
}
