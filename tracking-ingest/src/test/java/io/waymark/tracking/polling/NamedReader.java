package io.waymark.tracking.polling;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Provider;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.UnreadableKind;

/** A provider whose answers hold nothing to read: it lends its name to an interface of one test. */
record NamedReader(String name) implements Provider {

    @Override
    public SignedPush open(WebhookRequest request) throws MalformedPushException {
        throw new MalformedPushException(UnreadableKind.SHAPE, "body", "is never read");
    }

    @Override
    public String carrier(String code) {
        return code;
    }
}
