package io.waymark.testkit.rules.broken.table.adapter.persistence;

import org.apache.kafka.common.TopicPartition;

/** Knows the broker from a table. */
record KnowsTheBroker(TopicPartition where) {}
