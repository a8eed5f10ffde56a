package io.waymark.web.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.quarkus.arc.All;
import io.waymark.web.BodyRules;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.JudgedBy;
import io.waymark.web.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the JSON of a request. A missing body, and {@code null}, is as good as an empty object: where all may be left out it
 * is taken, elsewhere what it lacks is refused by name. What lies out of every door's bounds is refused here.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodies implements MessageBodyReader<Object> {
    private static final String EMPTY = "{}";

    private final ObjectMapper json;
    private final List<BodyRules<?>> rules;

    JsonBodies(ObjectMapper json, @All List<BodyRules<?>> rules) {
        this.json = json;
        this.rules = rules;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        ObjectReader reader = json.readerFor(json.constructType(genericType));
        byte[] text = body.readAllBytes();
        try (JsonParser parser = reader.createParser(text)) {
            return read(reader, parser, text, annotations);
        }
    }

    private Object read(ObjectReader reader, JsonParser parser, byte[] text, Annotation[] annotations)
            throws IOException {
        try {
            JsonToken first = parser.nextToken();
            boolean isMissing = first == null || first == JsonToken.VALUE_NULL;
            return bounded(isMissing ? reader.readValue(EMPTY) : reader.readValue(parser));
        } catch (InvalidDefinitionException ourOwn) {
            throw ourOwn;
        } catch (JsonProcessingException misfit) {
            throw new WebApplicationException(
                    JsonFault.of(misfit, parser, reader, text, rest -> faults(rest, annotations)),
                    Response.Status.BAD_REQUEST);
        }
    }

    private static Object bounded(Object body) {
        List<FieldFault> faults = BodyBounds.faults(body);
        if (!faults.isEmpty()) {
            throw new ProblemException(HttpProblems.VALIDATION_FAILED, "see errors", faults);
        }
        return body;
    }

    /** As far as a body can be judged that is whole but for fields of a wrong shape. */
    private List<FieldFault> faults(Object rest, Annotation[] annotations) {
        List<FieldFault> outOfBounds = BodyBounds.faults(rest);
        return outOfBounds.isEmpty() ? byRules(rest, annotations) : outOfBounds;
    }

    private List<FieldFault> byRules(Object rest, Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(JudgedBy.class::isInstance)
                .map(JudgedBy.class::cast)
                .flatMap(door -> rules.stream().filter(door.value()::isInstance))
                .flatMap(judge -> judged(judge, rest).stream())
                .toList();
    }

    private static <T> List<FieldFault> judged(BodyRules<T> judge, Object rest) {
        return judge.type().isInstance(rest) ? judge.faults(judge.type().cast(rest)) : List.of();
    }
}
