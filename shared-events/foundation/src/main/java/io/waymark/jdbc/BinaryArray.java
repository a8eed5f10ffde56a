package io.waymark.jdbc;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * An array of ids or instants in PostgreSQL's binary form: eight or sixteen bytes instead of thirty characters, which neither
 * side has to write out and read again. The driver itself sends such arrays as text; so does this one on a connection whose
 * {@code binaryTransferEnable} does not name {@link #TYPES}.
 */
final class BinaryArray extends PGobject implements PGBinaryObject {
    /** For the driver's connection property {@code binaryTransferEnable}. */
    static final String TYPES = "UUID_ARRAY,TIMESTAMPTZ_ARRAY";

    private static final int UUID_OID = 2950;
    private static final int TIMESTAMPTZ_OID = 1184;
    private static final int HEAD_BYTES = 20;
    private static final int NULL_LENGTH = -1;
    private static final long EPOCH_2000_SECONDS = 946_684_800L;
    private static final long MICROS = 1_000_000L;

    private final transient @Nullable Object[] values;
    private final int elementOid;
    private final int elementBytes;

    private BinaryArray(String type, int elementOid, int elementBytes, @Nullable Object[] values) {
        setType(type);
        this.values = values;
        this.elementOid = elementOid;
        this.elementBytes = elementBytes;
    }

    static BinaryArray ofIds(@Nullable UUID[] ids) {
        return new BinaryArray("_uuid", UUID_OID, 2 * Long.BYTES, ids);
    }

    /** @param instants whole microseconds count, the rest is cut off */
    static BinaryArray ofInstants(@Nullable Instant[] instants) {
        return new BinaryArray("_timestamptz", TIMESTAMPTZ_OID, Long.BYTES, instants);
    }

    @Override
    public int lengthInBytes() {
        long present = Stream.of(values).filter(Objects::nonNull).count();
        return HEAD_BYTES + values.length * Integer.BYTES + (int) present * elementBytes;
    }

    @Override
    public void toBytes(byte[] bytes, int offset) {
        ByteBuffer out = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        boolean hasNulls = Stream.of(values).anyMatch(Objects::isNull);
        out.putInt(1)
                .putInt(hasNulls ? 1 : 0)
                .putInt(elementOid)
                .putInt(values.length)
                .putInt(1);
        for (Object value : values) {
            switch (value) {
                case null -> out.putInt(NULL_LENGTH);
                case UUID id ->
                    out.putInt(elementBytes)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits());
                case Instant instant -> out.putInt(elementBytes).putLong(micros(instant));
                default -> throw new IllegalStateException(value.getClass().getName());
            }
        }
    }

    private static long micros(Instant instant) {
        return (instant.getEpochSecond() - EPOCH_2000_SECONDS) * MICROS + instant.getNano() / 1_000;
    }

    @Override
    public void setByteValue(byte[] bytes, int offset) {
        throw new UnsupportedOperationException("only sent, never received");
    }

    /** The same as text. */
    @Override
    public String getValue() {
        return Stream.of(values).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
