package io.waymark.delivery.seal;

import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.Form;
import io.waymark.privacy.SealedColumn.KeyType;
import io.waymark.privacy.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Encrypts the values of events that have to wait, in every service: what cannot be read or applied may name people, whatever
 * its topic should carry.
 */
@ApplicationScoped
public class ValueSeal implements SealedColumns {
    /** First byte of everything the cipher makes; no JSON text begins with it. */
    private static final byte SEALED = 1;

    private final PersonalDataCipher cipher;

    ValueSeal(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("inbox_parked", "seq", KeyType.BIGINT, "event_id", "value", Form.BYTES, "%s"));
    }

    /**
     * Encrypts a value.
     *
     * @param context binds the cipher text to its event; the same text is given to {@link #open}
     */
    public byte[] seal(byte[] value, String context) {
        return cipher.encrypt(value, context);
    }

    /**
     * Gives back exactly what was sealed under this context.
     *
     * @throws IllegalStateException when no key of the set fits, the context is another, or the bytes were altered
     */
    public byte[] open(byte[] sealed, String context) {
        return cipher.decrypt(sealed, context);
    }

    /** The same for an event's JSON text, which an older version may have kept as it came. */
    public byte[] openJson(byte[] kept, String context) {
        return kept.length > 0 && kept[0] == SEALED ? open(kept, context) : kept;
    }
}
