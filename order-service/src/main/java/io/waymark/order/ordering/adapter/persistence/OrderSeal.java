package io.waymark.order.ordering.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.json.HouseJson;
import io.waymark.order.ordering.domain.Fingerprint;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.Party;
import io.waymark.order.ordering.domain.Routing;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.KeyType;
import io.waymark.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes and reads what of an order is stored as JSON, encrypting whatever names or could give away a person. */
@Singleton
class OrderSeal implements SealedColumns {
    private final JsonMapper json = HouseJson.mapper();
    private final PersonalDataCipher cipher;

    OrderSeal(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                column("parties", "parties"),
                column("fingerprint", "fingerprint"),
                column("cancel_words", "cancel-words"));
    }

    private static SealedColumn column(String name, String part) {
        return SealedColumn.bytes("customer_order", "order_id", KeyType.UUID, name, "order/%s/" + part);
    }

    /** Shipper and consignee. */
    record Parties(Party shipper, Party consignee) {}

    byte[] sealParties(UUID orderId, OrderContent content) {
        return cipher.encrypt(write(new Parties(content.shipper(), content.consignee())), context(orderId, "parties"));
    }

    Parties parties(UUID orderId, byte[] sealed) {
        return read(cipher.decrypt(sealed, context(orderId, "parties")), Parties.class);
    }

    /** Sealed too: whoever knew the rest of an order could guess a phone number by its fingerprint. */
    byte[] sealFingerprint(UUID orderId, Fingerprint fingerprint) {
        return cipher.encryptText(fingerprint.hex(), context(orderId, "fingerprint"));
    }

    Fingerprint fingerprint(UUID orderId, byte[] sealed) {
        return new Fingerprint(cipher.decryptText(sealed, context(orderId, "fingerprint")));
    }

    /** The words in which somebody asked to cancel. */
    byte[] sealWords(UUID orderId, String words) {
        return cipher.encryptText(words, context(orderId, "cancel-words"));
    }

    String words(UUID orderId, byte[] sealed) {
        return cipher.decryptText(sealed, context(orderId, "cancel-words"));
    }

    String goods(OrderContent content) {
        return new String(write(StoredGoods.of(content)), StandardCharsets.UTF_8);
    }

    StoredGoods goods(String stored) {
        return read(stored.getBytes(StandardCharsets.UTF_8), StoredGoods.class);
    }

    /** Names nobody, and is not sealed. */
    @Nullable
    String routing(@Nullable Routing routing) {
        return routing == null ? null : new String(write(routing), StandardCharsets.UTF_8);
    }

    @Nullable
    Routing routing(@Nullable String stored) {
        return stored == null ? null : read(stored.getBytes(StandardCharsets.UTF_8), Routing.class);
    }

    private static String context(UUID orderId, String part) {
        return "order/" + orderId + "/" + part;
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass(), broken);
        }
    }

    private <T> T read(byte[] stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (IOException broken) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read");
        }
    }
}
