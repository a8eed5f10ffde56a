package io.waymark.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.waymark.json.JsonMisfit;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with a JSON body: each field of a wrong shape by name, or where the text stops being JSON. */
final class JsonFault {

    static ProblemException of(JsonProcessingException failure, JsonParser parser, ObjectReader reader, byte[] text) {
        JsonMisfit first = JsonMisfit.of(failure, parser);
        if (first.field().isEmpty() || !first.isReadable()) {
            return new ProblemException(
                    HttpProblems.MALFORMED_JSON,
                    "the body " + first.message() + where(failure.getLocation()),
                    first.field().isEmpty() ? List.of() : List.of(fault(first)));
        }
        List<FieldFault> faults = ShapeFaults.from(failure, first, reader, text).stream()
                .map(JsonFault::fault)
                .toList();
        return new ProblemException(HttpProblems.VALIDATION_FAILED, "see errors", faults);
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
