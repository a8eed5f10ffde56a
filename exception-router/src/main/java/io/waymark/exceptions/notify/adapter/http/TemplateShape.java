package io.waymark.exceptions.notify.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.exceptions.notify.application.Outgoing;
import io.waymark.exceptions.notify.domain.Template;
import io.waymark.exceptions.notify.domain.Words;
import io.waymark.webhook.http.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Words in a shape that is data. */
record TemplateShape(PostShape shape, Recipient recipient, Words words, ObjectMapper json) implements MessageShape {
    /**
     * Whose channel it is.
     *
     * @param to     such as a phone number; empty where the address says it all
     * @param secret empty where there is none
     */
    record Recipient(String to, String secret) {
        @Override
        public String toString() {
            return "***";
        }
    }

    @Override
    public Written write(Outgoing message) {
        Words.Text text = words.of(message.language(), message.news());
        Map<String, String> values = Map.of(
                "id", message.id().toString(),
                "subject", ShortText.of(text.subject(), shape.longest()),
                "text", ShortText.of(text.body(), shape.longest()),
                "link", words.link(message.news().getFirst()),
                "to", recipient.to(),
                "secret", recipient.secret());
        String body = shape.body().with(values, shape.encoding()::written);
        return new Written(body.getBytes(StandardCharsets.UTF_8), now -> headers(values));
    }

    private Map<String, String> headers(Map<String, String> values) {
        Template authorization = shape.authorization();
        String type = shape.encoding().contentType();
        return authorization == null
                ? Map.of("Content-Type", type)
                : Map.of("Content-Type", type, "Authorization", authorization.with(values, UnaryOperator.identity()));
    }

    @Override
    public Post.Accepted accepted() {
        PostShape.Answer wanted = shape.answer();
        return wanted == null ? Post.BY_STATUS : answer -> says(answer, wanted);
    }

    private boolean says(byte[] answer, PostShape.Answer wanted) {
        try {
            return wanted.value()
                    .equals(json.readTree(answer).at(wanted.pointer()).asText());
        } catch (IOException noJson) {
            return false;
        }
    }
}
