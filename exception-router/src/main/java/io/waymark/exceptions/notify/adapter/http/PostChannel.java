package io.waymark.exceptions.notify.adapter.http;

import io.waymark.exceptions.notify.application.Channel;
import io.waymark.exceptions.notify.application.Outgoing;
import io.waymark.webhook.domain.Outcome;
import io.waymark.webhook.http.PinnedSender;
import io.waymark.webhook.http.Post;
import java.util.concurrent.CompletableFuture;

/** A channel that is a post to an address. */
record PostChannel(String name, String address, MessageShape shape, PinnedSender sender) implements Channel {
    @Override
    public Outcome send(Outgoing message) {
        MessageShape.Written written = shape.write(message);
        CompletableFuture<Outcome> ended = new CompletableFuture<>();
        Post post = new Post(address, written.body(), written.headers(), message.leaseEnds(), shape.accepted());
        sender.send(post, ended::complete);
        return ended.join();
    }

    /** An address may hold a token. */
    @Override
    public String toString() {
        return name;
    }
}
