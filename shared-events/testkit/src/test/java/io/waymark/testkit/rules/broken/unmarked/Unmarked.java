package io.waymark.testkit.rules.broken.unmarked;

/** Lies in a package without package-info. */
final class Unmarked {}
