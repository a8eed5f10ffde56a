package io.waymark.testkit.rules.broken.usecase.application;

import org.apache.kafka.common.TopicPartition;

/** Knows the broker. */
record KnowsKafka(TopicPartition where) {}
