package io.waymark.sandbox.provider;

/**
 * What a provider has to say, before it is signed.
 *
 * @param id      one per push, the same at each retry
 * @param payload the text that the signature will cover
 */
public record Push(String id, String payload) {}
