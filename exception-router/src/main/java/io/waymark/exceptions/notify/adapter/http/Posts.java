package io.waymark.exceptions.notify.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.exceptions.notify.application.Channel;
import io.waymark.exceptions.notify.domain.Words;
import io.waymark.json.PartnerJson;
import io.waymark.webhook.domain.Secrets;
import io.waymark.webhook.http.PinnedSender;

/** Makes channels that are posts. */
public record Posts(PinnedSender sender, Words words, ObjectMapper json) {
    private static final ObjectMapper ANSWERS = PartnerJson.mapper();

    /** Signed JSON, as {@code docs/operations/notices.md} describes it. */
    public Channel webhook(String name, String address, Secrets secrets) {
        return new PostChannel(name, address, new WebhookShape(secrets, words, json), sender);
    }

    /**
     * A chat or a gateway.
     *
     * @param to     such as a phone number; empty where the address says it all
     * @param secret empty where there is none
     */
    public Channel shaped(String name, String address, PostShape shape, String to, String secret) {
        TemplateShape.Recipient recipient = new TemplateShape.Recipient(to, secret);
        return new PostChannel(name, address, new TemplateShape(shape, recipient, words, ANSWERS), sender);
    }
}
