package io.waymark.tracking.provider;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Texts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The name of an event, read before its content: an event of another kind may have any content, and is taken unread. */
public record EventName(@Nullable String event) {
    private static final PushJson<EventName> JSON = new PushJson<>(EventName.class);

    /** True for a body whose event has one of the names. */
    public static boolean isAmong(Set<String> names, byte[] body) throws MalformedPushException {
        @Nullable String name = Texts.optionalCode(JSON.read(body).event(), "event");
        return name != null && names.contains(name);
    }
}
