package io.waymark.web.pages;

import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;

/** Refuses a form that says two things in one field: nobody can tell which of them was meant. */
public final class SingleFields {
    /**
     * Looks at all fields.
     *
     * @param several the fields that may come more than once, such as boxes that are ticked
     * @throws ProblemException 400 where any other does
     */
    public static void require(MultivaluedMap<String, String> form, Set<String> several) {
        form.forEach((field, texts) -> {
            if (texts.size() > 1 && !several.contains(field)) {
                throw new ProblemException(
                        HttpProblems.BAD_REQUEST, "the form holds a field more than once that holds one text");
            }
        });
    }

    /** As {@link #require(MultivaluedMap, Set)}, where each field comes once. */
    public static void require(MultivaluedMap<String, String> form) {
        require(form, Set.of());
    }

    private SingleFields() {}
}
