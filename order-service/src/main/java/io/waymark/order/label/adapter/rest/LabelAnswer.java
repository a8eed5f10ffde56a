package io.waymark.order.label.adapter.rest;

/**
 * A label in JSON.
 *
 * @param href      relative to the service; gives the label itself
 * @param mediaType of the label
 * @param base64    the label, in Base64 (RFC 4648, section 4)
 */
public record LabelAnswer(String href, String mediaType, String base64) {}
