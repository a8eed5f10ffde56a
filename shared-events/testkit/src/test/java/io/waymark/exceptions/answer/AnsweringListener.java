package io.waymark.exceptions.answer;

import jakarta.ws.rs.core.Response;

/** A listener of a flat room that makes answers of HTTP. */
record AnsweringListener(Response answer) {}
