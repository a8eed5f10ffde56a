package io.waymark.testkit.servers;

import java.io.IOException;
import java.nio.file.Path;

/** A single Kafka node on loopback that creates no topic by itself. */
public sealed interface KafkaBroker extends AutoCloseable permits InProcessKafkaBroker, RunningKafkaBroker {

    /**
     * Starts a node, broker and controller in one, over a data folder, which is made when it is absent and kept when the
     * node stops.
     *
     * @param dataFolder belongs to this node alone
     * @param port       TCP port on loopback; 0 takes a free one
     * @throws IOException when the node cannot start
     */
    static KafkaBroker start(Path dataFolder, int port) throws IOException {
        return InProcessKafkaBroker.start(dataFolder, port);
    }

    /** A broker that somebody else runs. */
    static KafkaBroker at(String bootstrapServers) {
        return new RunningKafkaBroker(bootstrapServers);
    }

    /** What a client is given as {@code bootstrap.servers}. */
    String bootstrapServers();

    /** Stops the node and waits until its log is closed; does nothing when somebody else started it. */
    @Override
    void close();

    /** Does the same as {@link #close()}. */
    default void stop() {
        close();
    }

    /**
     * Creates those topics of a declaration that do not exist yet; an existing one is left as it is.
     *
     * @param topicsYaml a file of the shape of {@code deploy/kafka/topics.yaml}
     */
    default void createTopics(Path topicsYaml) {
        DeclaredTopics.read(topicsYaml).createOn(bootstrapServers());
    }
}
