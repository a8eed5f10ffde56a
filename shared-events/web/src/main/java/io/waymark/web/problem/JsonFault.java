package io.waymark.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.waymark.json.JsonMisfit;
import io.waymark.json.ShapeFaults;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is wrong with a JSON body: each field of a wrong shape by name, with what rules say of the rest, or where the text
 * stops being JSON.
 */
final class JsonFault {

    /** @param rules what is wrong with the rest of a body that has fields of a wrong shape */
    static ProblemException of(
            JsonProcessingException failure,
            JsonParser parser,
            ObjectReader reader,
            byte[] text,
            Function<Object, List<FieldFault>> rules) {
        JsonMisfit first = JsonMisfit.of(failure, parser);
        if (first.field().isEmpty() || !first.isReadable()) {
            return new ProblemException(
                    HttpProblems.MALFORMED_JSON,
                    "the body " + first.message() + where(failure.getLocation()),
                    first.field().isEmpty() ? List.of() : List.of(fault(first)));
        }
        ShapeFaults found = ShapeFaults.from(failure, first, reader, text);
        Stream<FieldFault> ofShape = found.misfits().stream().map(JsonFault::fault);
        return new ProblemException(
                HttpProblems.VALIDATION_FAILED,
                "see errors",
                Stream.concat(ofShape, ofRest(found, rules)).toList());
    }

    /** Without what is said at, above or below a field of a wrong shape: that is said of what stands in for it. */
    private static Stream<FieldFault> ofRest(ShapeFaults found, Function<Object, List<FieldFault>> rules) {
        Object rest = found.rest();
        return rest == null
                ? Stream.empty()
                : rules.apply(rest).stream().filter(fault -> found.misfits().stream()
                        .noneMatch(misfit ->
                                isWithin(fault.field(), misfit.field()) || isWithin(misfit.field(), fault.field())));
    }

    private static boolean isWithin(String field, String holder) {
        return field.startsWith(holder)
                && (field.length() == holder.length() || ".[".indexOf(field.charAt(holder.length())) >= 0);
    }

    private static FieldFault fault(JsonMisfit misfit) {
        return new FieldFault(misfit.field(), misfit.message());
    }

    private static String where(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private JsonFault() {}
}
