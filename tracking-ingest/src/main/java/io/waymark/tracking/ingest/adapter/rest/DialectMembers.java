package io.waymark.tracking.ingest.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.tracking.provider.application.Account;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.WebhookRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Lets the problem document of a malformed push also tell its provider, in the provider's own fields, that it failed. */
@Singleton
class DialectMembers {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final String JSON = "application/json";
    private final ObjectMapper json;
    private final Clock clock;

    DialectMembers(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The fields of the provider's failure reply; none where it has no such reply, or not in JSON. */
    Map<String, Object> of(Account account, WebhookRequest request, int status, String reason) {
        return account.provider()
                .refusal(request, status, reason, clock.instant())
                .filter(reply -> JSON.equals(reply.contentType()))
                .map(this::fields)
                .orElse(Map.of());
    }

    /** The provider's failure reply where it does not speak JSON: such a sender could not read a problem document. */
    Optional<Reply> inOtherThanJson(Account account, WebhookRequest request, int status, String reason) {
        return account.provider()
                .refusal(request, status, reason, clock.instant())
                .filter(reply -> !JSON.equals(reply.contentType()));
    }

    private Map<String, Object> fields(Reply reply) {
        try {
            return json.readValue(reply.body(), FIELDS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a provider's failure reply is no JSON object", broken);
        }
    }
}
