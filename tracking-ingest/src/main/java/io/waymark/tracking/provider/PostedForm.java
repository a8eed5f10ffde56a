package io.waymark.tracking.provider;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.UnreadableKind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a posted form apart on its bytes, decoding each value exactly once: the signature is over those bytes. */
public final class PostedForm {
    private final Map<String, byte[]> fields = new HashMap<>();

    /**
     * Takes a body apart.
     *
     * @throws MalformedPushException for a broken escape, and for a field that stands twice
     */
    public static PostedForm of(byte[] body) throws MalformedPushException {
        PostedForm form = new PostedForm();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '&') {
                form.field(body, start, i);
                start = i + 1;
            }
        }
        return form;
    }

    /** A value as bytes; null where the field is absent. */
    public byte @Nullable [] bytes(String name) {
        return fields.get(name);
    }

    /** A value as text; null where the field is absent. */
    public @Nullable String text(String name) {
        byte[] value = fields.get(name);
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    private void field(byte[] body, int from, int to) throws MalformedPushException {
        if (from == to) {
            return;
        }
        int equals = from;
        while (equals < to && body[equals] != '=') {
            equals++;
        }
        String name = new String(decoded(body, from, equals), StandardCharsets.UTF_8);
        byte[] value = equals == to ? new byte[0] : decoded(body, equals + 1, to);
        if (fields.put(name, value) != null) {
            throw new MalformedPushException(UnreadableKind.SHAPE, "form", "has a field twice");
        }
    }

    private static byte[] decoded(byte[] body, int from, int to) throws MalformedPushException {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            if (body[i] == '%') {
                decoded.write(escaped(body, i, to));
                i += 2;
            } else {
                decoded.write(body[i] == '+' ? ' ' : body[i]);
            }
        }
        return decoded.toByteArray();
    }

    private static int escaped(byte[] body, int percent, int to) throws MalformedPushException {
        int high = percent + 2 < to ? Character.digit(body[percent + 1], 16) : -1;
        int low = percent + 2 < to ? Character.digit(body[percent + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw new MalformedPushException(UnreadableKind.SHAPE, "form byte " + percent, "is no percent escape");
        }
        return high << 4 | low;
    }
}
