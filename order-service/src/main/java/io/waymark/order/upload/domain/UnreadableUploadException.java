package io.waymark.order.upload.domain;

import org.jspecify.annotations.Nullable;

/** An upload cannot be read on; the message says why, and quotes nothing of it. */
public class UnreadableUploadException extends RuntimeException {
    public UnreadableUploadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Why. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
