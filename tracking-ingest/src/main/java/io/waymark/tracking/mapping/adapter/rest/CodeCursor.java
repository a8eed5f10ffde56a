package io.waymark.tracking.mapping.adapter.rest;

import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.web.Cursor;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a list of codes; a code may hold any character, so it is written in a form that has none of its own. */
final class CodeCursor {
    static String after(ProviderCode code) {
        return Cursor.after(code.provider(), URLEncoder.encode(code.code(), StandardCharsets.UTF_8))
                .token();
    }

    static @Nullable ProviderCode of(@Nullable String token) {
        if (token == null) {
            return null;
        }
        List<String> keys = Cursor.parse(token, 2).position();
        return new ProviderCode(keys.getFirst(), URLDecoder.decode(keys.getLast(), StandardCharsets.UTF_8));
    }

    private CodeCursor() {}
}
