package io.waymark.order.label.adapter.rest;

/**
 * A label in JSON.
 *
 * @param href      relative to the service; gives the label itself
 * @param mediaType of the label
 * @param source    {@code own}, or {@code carrier} where its carrier made it
 * @param base64    the label, in Base64 (RFC 4648, section 4)
 */
public record LabelAnswer(String href, String mediaType, String source, String base64) {}
