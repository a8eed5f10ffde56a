package io.waymark.exceptions.notify.adapter.http;

import io.waymark.exceptions.notify.application.Outgoing;
import io.waymark.webhook.http.Post;

/** How a kind of channel wants to be told. */
interface MessageShape {
    /** Body and headers of a message. */
    Written write(Outgoing message);

    /** What an answer with a good status must say; for most the status is enough. */
    default Post.Accepted accepted() {
        return Post.BY_STATUS;
    }

    /** A message in the channel's shape. */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are sent once and never compared
    record Written(byte[] body, Post.Headers headers) {}
}
