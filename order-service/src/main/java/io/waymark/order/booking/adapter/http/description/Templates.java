package io.waymark.order.booking.adapter.http.description;

import io.waymark.order.booking.adapter.http.template.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values under names, in the order of the file, as headers and parameters are. */
final class Templates {

    /** @throws IllegalArgumentException where a name stands without a value */
    static Map<String, Template> given(@Nullable Map<String, Template> written) {
        if (written == null) {
            return Map.of();
        }
        written.forEach((name, template) -> {
            if (template == null) {
                throw new IllegalArgumentException(name + " has no value");
            }
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(written));
    }

    private Templates() {}
}
