package io.waymark.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a simulator answers.
 *
 * @param status   HTTP status; {@link #DROPPED} closes the connection without any answer, {@link #SILENT} keeps it open without
 *     one, {@link #TRICKLING} begins one that comes byte by byte and never ends
 * @param document null for an empty body
 * @param location where else to look; null for nowhere
 */
public record Reply(
        int status, @Nullable Document document, @Nullable URI location) {
    /** No status at all: the caller sees a broken connection. */
    public static final int DROPPED = 0;

    /** Nothing comes, until the caller gives up. */
    public static final int SILENT = -1;

    /** Something comes all the time, and no end, until the caller gives up. */
    public static final int TRICKLING = -2;

    /** A body and what it is. */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are sent once and never compared
    public record Document(String mediaType, byte[] bytes) {}

    /** With a body; null for an empty one. */
    public Reply(int status, @Nullable Document document) {
        this(status, document, null);
    }

    /** With a body of JSON; null for an empty one. */
    public Reply(int status, @Nullable JsonNode json) {
        this(
                status,
                json == null
                        ? null
                        : new Document("application/json", json.toString().getBytes(StandardCharsets.UTF_8)));
    }

    public static Reply dropped() {
        return empty(DROPPED);
    }

    public static Reply silent() {
        return empty(SILENT);
    }

    public static Reply trickling() {
        return empty(TRICKLING);
    }

    public static Reply empty(int status) {
        return new Reply(status, (Document) null);
    }

    /** With a body of XML. */
    public static Reply xml(int status, String xml) {
        return new Reply(status, new Document("application/xml; charset=UTF-8", xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** A page for a browser. */
    public static Reply html(int status, String html) {
        return new Reply(status, new Document("text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends a browser elsewhere. */
    public static Reply seeOther(URI location) {
        return new Reply(303, null, location);
    }

    /** With a document to print. */
    public static Reply pdf(byte[] pdf) {
        return new Reply(200, new Document("application/pdf", pdf));
    }
}
