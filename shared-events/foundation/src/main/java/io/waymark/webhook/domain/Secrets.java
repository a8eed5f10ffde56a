package io.waymark.webhook.domain;

import java.util.List;

/**
 * The secrets that sign a callback, the newest first: during a rotation two of them. Shows itself only by its component.
 *
 * @param texts each as its subscriber knows it, {@code whsec_} and Base64
 */
public record Secrets(List<String> texts) {
    public Secrets {
        texts = List.copyOf(texts);
    }

    @Override
    public String toString() {
        return "***";
    }
}
