package io.waymark.privacy;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmKey;
import io.waymark.hashing.HmacSha256;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds encrypted words again for whoever names them exactly: beside the words stands their mark, an HMAC-SHA256 under a key that
 * is derived from the key set, of which the first 128 bits are kept. Equal words have equal marks; without the key set a mark says
 * nothing, and words cannot be tried out.
 *
 * <p>Marks are made under the primary key and looked for under all, as {@link PersonalDataCipher} encrypts and decrypts: whoever
 * keeps marks keeps the number of their key, and makes them anew under another one.
 */
@Singleton
public class BlindIndex {
    /** Parts the keys of marks from whatever else the same key is used for, and would part other ways to make marks. */
    private static final byte[] PURPOSE = "waymark blind index 1".getBytes(StandardCharsets.UTF_8);

    private static final byte[] SEPARATOR = {0};

    private final List<Marker> markers;
    private final Marker primary;

    /**
     * Derives the keys.
     *
     * @throws IllegalStateException when it is no key set, or has keys of another kind than {@link Keysets} makes; the message
     *     repeats nothing of it
     */
    public BlindIndex(@ConfigProperty(name = PersonalDataCipher.KEYSET) String keyset) {
        try {
            KeysetHandle handle = Keysets.read(keyset);
            List<Marker> all = new ArrayList<>();
            for (int i = 0; i < handle.size(); i++) {
                all.add(marker(handle.getAt(i)));
            }
            markers = List.copyOf(all);
            primary = marker(handle.getPrimary());
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw PersonalDataCipher.unusable();
        }
    }

    @AccessesPartialKey
    private static Marker marker(KeysetHandle.Entry entry) {
        if (entry.getKey() instanceof AesGcmKey key) {
            byte[] secret = key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
            return new Marker(entry.getId(), HmacSha256.of(secret, PURPOSE));
        }
        throw PersonalDataCipher.unusable();
    }

    /** The number of the key under which marks are made. */
    public long keyId() {
        return primary.id();
    }

    /** Whether marks may stand under other keys of the set. */
    public boolean hasOldKeys() {
        return markers.size() > 1;
    }

    /**
     * The mark to be kept.
     *
     * @param kind  what the words are, such as {@code phone}; the same words of another kind have another mark
     * @param words in the one spelling in which they are looked for
     */
    public UUID mark(String kind, String words) {
        return primary.mark(kind, words);
    }

    /** The marks that the words may have been kept under, one for each key of the set. */
    public List<UUID> marks(String kind, String words) {
        return markers.stream().map(marker -> marker.mark(kind, words)).toList();
    }

    /** One key of the set. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Marker(long id, byte[] key) {
        UUID mark(String kind, String words) {
            ByteBuffer code = ByteBuffer.wrap(HmacSha256.of(
                    key, kind.getBytes(StandardCharsets.UTF_8), SEPARATOR, words.getBytes(StandardCharsets.UTF_8)));
            return new UUID(code.getLong(), code.getLong());
        }

        @Override
        public String toString() {
            return "Marker[" + id + "]";
        }
    }
}
