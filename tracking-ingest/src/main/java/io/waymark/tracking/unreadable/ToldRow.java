package io.waymark.tracking.unreadable;

import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.domain.UnreadableRow;
import io.waymark.tracking.shipment.domain.Leg;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An unreadable row and the push that told it.
 *
 * @param receivedAt when the push came
 */
public record ToldRow(UUID pushId, String provider, String account, Instant receivedAt, UnreadableRow row) {
    private static final int BYTES = 16;

    /**
     * What the row is known by: its account, its number, what is wrong, and what stands there; without a number its push, as nobody
     * can say whether it is the same again.
     */
    record Key(String provider, String account, String digest) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::provider).thenComparing(Key::account).thenComparing(Key::digest);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    Key key() {
        Leg leg = row.leg();
        String content = String.join(
                "\n",
                leg == null ? pushId.toString() : leg.carrier() + " " + leg.key(),
                row.kind().name(),
                field(),
                row.raw());
        byte[] hash = Digests.hash("SHA-256", content.getBytes(StandardCharsets.UTF_8));
        return new Key(provider, account, HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)));
    }

    @Nullable
    String trackingNumber() {
        return row.leg() == null ? null : row.leg().key();
    }

    /** The place without the row's position, which is another in each push that repeats it. */
    private String field() {
        return row.where().replaceAll("\\[[0-9]+\\]", "");
    }
}
