package io.waymark.reconciliation.settlement.adapter.psp;

import io.waymark.reconciliation.settlement.domain.UnreadableListException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A text whose encoding nobody told: the mark at its beginning says it, else it is UTF-8 where it can be, else GB 18030, in
 * which Chinese spreadsheets save.
 */
record ForeignText(String charset, String text) {
    private static final char MARK = '\uFEFF';

    static ForeignText of(byte[] bytes) {
        return candidates(bytes).stream()
                .flatMap(charset -> decoded(charset, bytes).stream())
                .findFirst()
                .orElseThrow(() -> new UnreadableListException("its encoding is not known; save it as UTF-8"));
    }

    private static Optional<ForeignText> decoded(Charset charset, byte[] bytes) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
            return Optional.of(new ForeignText(charset.name(), marked ? text.substring(1) : text));
        } catch (CharacterCodingException foreign) {
            return Optional.empty();
        }
    }

    private static List<Charset> candidates(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    }
}
