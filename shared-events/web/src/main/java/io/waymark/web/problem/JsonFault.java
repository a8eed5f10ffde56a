package io.waymark.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a JSON body and where, told in our own words: the parser's messages quote the value.
 *
 * @param detail line and column, as far as they are known
 * @param faults the field, where the fault lies in one
 */
record JsonFault(String detail, List<FieldFault> faults) {
    private static final int LONGEST_NAME = 64;

    static JsonFault of(JsonProcessingException broken) {
        String what =
                switch (broken) {
                    case StreamConstraintsException tooMuch -> "nested too deeply, or a value is too long";
                    case JsonMappingException mismatch -> "not of the expected type or form";
                    default -> "not well-formed JSON";
                };
        String path = broken instanceof JsonMappingException mapping ? path(mapping.getPath()) : "";
        String detail = what + where(broken.getLocation());
        return new JsonFault(detail, path.isEmpty() ? List.of() : List.of(new FieldFault(path, what)));
    }

    Response answer() {
        return ProblemBody.answer(HttpProblems.MALFORMED_JSON, detail, faults).build();
    }

    private static String where(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String path(List<Reference> references) {
        var path = new StringBuilder();
        for (Reference reference : references) {
            String name = reference.getFieldName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name, 0, Math.min(name.length(), LONGEST_NAME));
            }
        }
        return path.toString();
    }
}
