package io.waymark.tracking.provider;

import io.waymark.tracking.shipment.domain.Leg;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Gives a node its identity where its provider gives none: a hash over signed content alone, stable over every repetition. */
public final class NodeIds {
    private static final int BYTES = 18;

    /**
     * The identity of a node.
     *
     * @param leg  carrier and number, in whichever spelling
     * @param when the node's time as text, the same for the same instant; empty where the provider sends no time
     * @param code the node's own code, before anything the push says as a whole is laid over it
     * @param text the provider's words, before masking
     */
    public static String of(Leg leg, String when, String code, @Nullable String text) {
        String content = String.join("\n", leg.carrier(), leg.key(), when, code, text == null ? "" : text);
        byte[] hash = Digests.hash("SHA-256", content.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }

    private NodeIds() {}
}
