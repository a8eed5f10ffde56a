package io.waymark.tracking.provider.sf;

import io.waymark.tracking.provider.PostedForm;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.UnreadableKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The document of a push: the body itself, or the form field {@code content}. SF's guide has receivers decode that field once
 * more than the form asks for, so both spellings are taken. Its bytes, not the announced type, say which language it is in.
 */
record Document(Dialect dialect, String text) {
    private static final String FIELD = "content";
    private static final String MARK = "\uFEFF";

    static Document of(byte[] body) throws MalformedPushException {
        byte[] document = isDocument(body) ? body : posted(body);
        String text = utf8(document);
        return new Document(Dialect.of(document), text.startsWith(MARK) ? text.substring(1) : text);
    }

    /** The language that an unreadable body seems to be in. */
    static Dialect dialect(byte[] body) {
        try {
            return Dialect.of(isDocument(body) ? body : posted(body));
        } catch (MalformedPushException unreadable) {
            return Dialect.JSON;
        }
    }

    private static byte[] posted(byte[] body) throws MalformedPushException {
        byte[] content = PostedForm.of(body).bytes(FIELD);
        if (content == null) {
            throw new MalformedPushException(UnreadableKind.MISSING, FIELD, "is missing");
        }
        return Dialect.first(content) == '%' ? decodedAgain(content) : content;
    }

    private static byte[] decodedAgain(byte[] content) throws MalformedPushException {
        byte[] field = (FIELD + "=" + utf8(content)).getBytes(StandardCharsets.UTF_8);
        byte[] decoded = PostedForm.of(field).bytes(FIELD);
        return decoded == null ? content : decoded;
    }

    private static boolean isDocument(byte[] body) {
        int first = Dialect.first(body);
        return first == '{' || first == '<' || first == '[';
    }

    private static String utf8(byte[] document) throws MalformedPushException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new MalformedPushException(UnreadableKind.CHARACTER, "body", "is not UTF-8");
        }
    }
}
