package io.waymark.tracking.provider.easypost;

import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.SignedTime;
import io.waymark.tracking.provider.application.WebhookRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * EasyPost's two signatures, both HMAC-SHA256 in hexadecimal. Version 1 covers the raw body; version 2 covers time, method,
 * path and body. Where version 2 is sent it must hold, whatever version 1 says: else a caught push could be sent again for ever
 * by leaving the better signature out of order.
 */
final class Signatures {
    private static final String VERSION_1 = "X-Hmac-Signature";
    private static final String VERSION_2 = "X-Hmac-Signature-V2";
    private static final String TIME = "X-Timestamp";
    private static final String PATH = "X-Path";
    private static final String PREFIX = "hmac-sha256-hex=";

    static boolean areMadeWith(byte[] key, WebhookRequest request) {
        String second = request.header().apply(VERSION_2);
        return second == null ? isFirst(key, request) : isSecond(key, request, second);
    }

    private static boolean isFirst(byte[] key, WebhookRequest request) {
        String first = request.header().apply(VERSION_1);
        return first != null
                && first.startsWith(PREFIX)
                && Digests.same(hex(key, request.body()), first.substring(PREFIX.length()));
    }

    /** The path is the one that EasyPost called, which a proxy may have changed since. */
    private static boolean isSecond(byte[] key, WebhookRequest request, String second) {
        @Nullable String time = request.header().apply(TIME);
        if (!SignedTime.isNearHoweverWritten(time, request.receivedAt())) {
            return false;
        }
        @Nullable String called = request.header().apply(PATH);
        String head = time + request.method() + (called == null ? request.path() : called);
        String given = second.startsWith(PREFIX) ? second.substring(PREFIX.length()) : second;
        return Digests.same(hex(key, head.getBytes(StandardCharsets.UTF_8), request.body()), given);
    }

    private static byte[] hex(byte[] key, byte[]... parts) {
        return Digests.lowerHex(Digests.hmacSha256(key, parts));
    }

    private Signatures() {}
}
