package io.waymark.tracking.provider.hostile;

import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Provider;
import io.waymark.tracking.provider.application.WebhookRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A genuine push of one provider.
 *
 * @param payload what is signed of the body
 * @param proofs  the headers, or fields of a form, that prove it
 * @param wire    how payload and proofs travel
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to change and send, never compared
record Specimen(Provider provider, byte[] key, byte[] payload, Map<String, String> proofs, Wire wire) {

    /** Puts a payload and its proofs on the wire. */
    @FunctionalInterface
    interface Wire {
        WebhookRequest request(byte[] payload, Map<String, String> proofs);
    }

    /** Payload as body, proofs as headers whose case does not matter. */
    static Wire plain(String path) {
        return (payload, proofs) -> {
            TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(proofs);
            return new WebhookRequest("main", "POST", path, payload, headers::get, name -> null, PushReading.NOW);
        };
    }

    /** Whether a push is believed. */
    boolean isBelieved(byte[] sentPayload, Map<String, String> sentProofs, byte[] usedKey) {
        try {
            return provider.open(wire.request(sentPayload, sentProofs)).isSignedWith(usedKey);
        } catch (MalformedPushException refused) {
            return false;
        }
    }

    /** True for a provider whose proof covers the payload. */
    boolean signsThePayload() {
        byte[] other = Arrays.copyOf(payload, payload.length + 1);
        return !isBelieved(other, proofs, key);
    }
}
