package io.waymark.exceptions.notify.adapter.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.notify.application.Outgoing;
import io.waymark.exceptions.notify.domain.CaseNews;
import io.waymark.exceptions.notify.domain.Occasion;
import io.waymark.exceptions.notify.domain.Words;
import io.waymark.webhook.domain.Secrets;
import io.waymark.webhook.http.StandardSignature;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** JSON, signed as Standard Webhooks asks. */
record WebhookShape(Secrets secrets, Words words, ObjectMapper json) implements MessageShape {

    /** The body. */
    record Body(UUID id, String subject, String text, List<Item> notices) {}

    /** One notice of it. */
    record Item(
            Occasion occasion,
            Instant happenedAt,
            @JsonProperty("case") Shown shown) {}

    /**
     * The case; what it has not is absent.
     *
     * @param due     when the clock ends that counts now
     * @param parcels how many a mass incident holds
     */
    record Shown(
            UUID caseId,
            String code,
            Severity severity,
            Owner owner,
            @Nullable String shipmentCode,
            @Nullable String about,
            @Nullable Instant due,
            @Nullable Long parcels,
            String link) {}

    @Override
    public Written write(Outgoing message) {
        Words.Text text = words.of(message.language(), message.news());
        Body body = new Body(
                message.id(),
                text.subject(),
                text.body(),
                message.news().stream().map(this::item).toList());
        try {
            byte[] bytes = json.writeValueAsBytes(body);
            return new Written(bytes, StandardSignature.headers(secrets, message.id(), bytes));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a notice cannot be written", broken);
        }
    }

    private Item item(CaseNews news) {
        CaseNews.Facts facts = news.facts();
        Shown shown = new Shown(
                facts.caseId(),
                facts.code(),
                facts.severity(),
                facts.owner(),
                facts.shipmentCode(),
                facts.about(),
                facts.due(),
                facts.parcels(),
                words.link(news));
        return new Item(news.occasion(), news.at(), shown);
    }
}
