package io.waymark.order.ordering.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the normalised content of an order: tells a repeated request from another one under the same reference.
 * Absent fields leave no trace, so a field that is added later does not change the fingerprints of older orders.
 */
public record Fingerprint(String hex) {

    /** What no content has: the fingerprint of an order whose people are forgotten. */
    public static Fingerprint ofNothing() {
        return new Fingerprint("");
    }

    public static Fingerprint of(OrderContent content) {
        Canonical canonical = new Canonical();
        canonical.put("merchantId", content.merchantId());
        canonical.put("referenceNo", content.referenceNo());
        canonical.put("channel", content.channel());
        canonical.put("duties", content.duties());
        put(canonical, "shipper", content.shipper());
        put(canonical, "consignee", content.consignee());
        for (Parcel parcel : content.parcels()) {
            canonical.put("parcel.weight", parcel.weightGrams());
            canonical.put("parcel.size", parcel.size());
            canonical.put("parcel.reference", parcel.reference());
        }
        for (CustomsItem item : content.customsItems()) {
            canonical.put("item.description", item.description());
            canonical.put("item.hsCode", item.hsCode());
            canonical.put("item.origin", item.originCountry());
            canonical.put("item.quantity", item.quantity());
            canonical.put("item.value", item.unitValue());
            canonical.put("item.weight", item.unitWeightGrams());
            canonical.put("item.sku", item.sku());
        }
        return new Fingerprint(HexFormat.of().formatHex(canonical.digest.digest()));
    }

    private static void put(Canonical canonical, String role, Party party) {
        canonical.put(role + ".name", party.name());
        canonical.put(role + ".company", party.company());
        canonical.put(role + ".phone", party.phone());
        canonical.put(role + ".phoneExtension", party.phoneExtension());
        canonical.put(role + ".email", party.email());
        canonical.put(role + ".country", party.country());
        canonical.put(role + ".region", party.region());
        canonical.put(role + ".city", party.city());
        canonical.put(role + ".district", party.district());
        canonical.put(role + ".postalCode", party.postalCode());
        canonical.put(role + ".line1", party.line1());
        canonical.put(role + ".line2", party.line2());
    }

    /** Name and value, each with its length in front, so that no two contents feed the same bytes. */
    private static final class Canonical {
        private final MessageDigest digest;

        Canonical() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("every JDK has SHA-256", missing);
            }
        }

        void put(String name, @Nullable Object value) {
            if (value != null) {
                feed(name);
                feed(value.toString());
            }
        }

        private void feed(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
    }
}
