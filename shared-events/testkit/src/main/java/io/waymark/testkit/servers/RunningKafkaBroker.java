package io.waymark.testkit.servers;

/** A broker that another process runs and stops. */
record RunningKafkaBroker(String bootstrapServers) implements KafkaBroker {
    @Override
    public void close() {}
}
