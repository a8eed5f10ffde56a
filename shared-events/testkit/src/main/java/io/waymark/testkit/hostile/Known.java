package io.waymark.testkit.hostile;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a service knows already, so that hostile values reach behind its first check.
 *
 * @param values a value that exists, by the name of the parameter that asks for it, such as {@code caseId}; one for a single
 *               operation by both, such as {@code get /v1/cases/{caseId} caseId}
 * @param bodies a body that is taken, by operation, such as {@code post /v1/orders}; each {@value #UNIQUE} in it becomes
 *               another word in every request
 */
public record Known(Map<String, String> values, Map<String, String> bodies) {
    /** Stands in a body where no two requests may be alike. */
    public static final String UNIQUE = "@unique@";

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    /** Copies what it is given. */
    public Known {
        values = Map.copyOf(values);
        bodies = Map.copyOf(bodies);
    }

    /** Values only. */
    public static Known of(Map<String, String> values) {
        return new Known(values, Map.of());
    }

    String value(String operation, String parameter) {
        return values.getOrDefault(operation + " " + parameter, values.getOrDefault(parameter, NOBODY));
    }

    /** What is known for one operation alone, by parameter. */
    Map<String, String> of(String operation) {
        String prefix = operation + " ";
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(prefix))
                .collect(Collectors.toMap(value -> value.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    @Nullable
    String body(String operation) {
        return bodies.get(operation);
    }
}
