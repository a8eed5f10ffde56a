package io.waymark.order.upload.adapter.format;

import io.waymark.order.upload.domain.UnreadableUploadException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8, with the mark that spreadsheets put in front or without. */
final class Encodings {
    private static final int MARK = '\uFEFF';

    static BufferedReader utf8(InputStream bytes) {
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        try {
            text.mark(1);
            if (text.read() != MARK) {
                text.reset();
            }
            return text;
        } catch (IOException foreign) {
            throw unreadable(foreign);
        }
    }

    static UnreadableUploadException unreadable(IOException fault) {
        if (fault instanceof CharacterCodingException) {
            return new UnreadableUploadException("is not UTF-8", fault);
        }
        throw new UncheckedIOException(fault);
    }

    private Encodings() {}
}
