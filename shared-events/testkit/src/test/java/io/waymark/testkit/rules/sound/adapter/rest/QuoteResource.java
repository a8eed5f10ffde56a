package io.waymark.testkit.rules.sound.adapter.rest;

import io.waymark.testkit.rules.sound.application.MakeQuote;

/** Knows the use case only. */
record QuoteResource(MakeQuote makeQuote) {}
