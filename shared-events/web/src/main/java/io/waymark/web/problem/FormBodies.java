package io.waymark.web.problem;

import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads what a form sends, and refuses what no form does: a field without a name, a broken escape. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FormBodies implements MessageBodyReader<MultivaluedMap<String, String>> {
    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return MultivaluedMap.class.equals(type);
    }

    @Override
    public MultivaluedMap<String, String> readFrom(
            Class<MultivaluedMap<String, String>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Charset charset = charset(mediaType);
        return fields(new String(body.readAllBytes(), charset), charset);
    }

    /**
     * Reads a form as it was sent.
     *
     * @throws ProblemException 400 for what no form sends
     */
    public static MultivaluedMap<String, String> fields(String sent, Charset charset) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (String field : sent.split("&", -1)) {
            if (!field.isEmpty()) {
                String[] parts = field.split("=", 2);
                form.add(name(parts[0], charset), parts.length == 1 ? "" : decoded(parts[1], charset));
            }
        }
        return form;
    }

    private static Charset charset(MediaType mediaType) {
        String named = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(HttpProblems.UNSUPPORTED_MEDIA_TYPE, "the charset of the form is unknown");
        }
    }

    private static String name(String encoded, Charset charset) {
        if (encoded.isEmpty()) {
            throw new ProblemException(HttpProblems.BAD_REQUEST, "the form holds a field without a name");
        }
        return decoded(encoded, charset);
    }

    private static String decoded(String encoded, Charset charset) {
        try {
            return URLDecoder.decode(encoded, charset);
        } catch (IllegalArgumentException broken) {
            throw new ProblemException(HttpProblems.BAD_REQUEST, "the form holds a broken escape");
        }
    }
}
