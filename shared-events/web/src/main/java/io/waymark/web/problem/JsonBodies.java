package io.waymark.web.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
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

    JsonBodies(ObjectMapper json) {
        this.json = json;
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
            return read(reader, parser, text);
        }
    }

    private static Object read(ObjectReader reader, JsonParser parser, byte[] text) throws IOException {
        try {
            JsonToken first = parser.nextToken();
            boolean isMissing = first == null || first == JsonToken.VALUE_NULL;
            return bounded(isMissing ? reader.readValue(EMPTY) : reader.readValue(parser));
        } catch (InvalidDefinitionException ourOwn) {
            throw ourOwn;
        } catch (JsonProcessingException misfit) {
            throw new WebApplicationException(JsonFault.of(misfit, parser, reader, text), Response.Status.BAD_REQUEST);
        }
    }

    private static Object bounded(Object body) {
        List<FieldFault> faults = BodyBounds.faults(body);
        if (!faults.isEmpty()) {
            throw new ProblemException(HttpProblems.VALIDATION_FAILED, "see errors", faults);
        }
        return body;
    }
}
