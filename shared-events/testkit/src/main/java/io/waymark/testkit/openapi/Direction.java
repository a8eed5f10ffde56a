package io.waymark.testkit.openapi;

/** Who makes a body: what callers make must not have to say more, what they are answered must not say less. */
enum Direction {
    ASKED,
    ANSWERED
}
