package io.waymark.delivery.replay;

/**
 * What a replay came to.
 *
 * @param topic         the dead-letter topic
 * @param replayed      letters that were given to their consumers again
 * @param putAsideAgain those of them that could still not be read; they are new letters now
 * @param unclaimed     letters whose consumer does not run here, or that do not name one; they stay, at the end of the topic
 */
public record ReplayReport(String topic, int replayed, int putAsideAgain, int unclaimed) {}
