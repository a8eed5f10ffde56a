package io.waymark.exceptions.classify.domain;

import java.util.List;

/**
 * What was decided, and why.
 *
 * @param words       the phrases that decided; empty where none did
 * @param explanation one sentence for a person; holds no text of the carrier beyond the table's own phrases
 */
public record Classification(ExceptionClass type, Rule rule, List<String> words, String explanation) {}
