package io.waymark.local;

import io.waymark.testkit.servers.KafkaBroker;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs the broker in a process of its own, so that its memory is bounded and its death is its own. */
final class BrokerProcess {
    private BrokerProcess() {}

    /** Takes the data folder, the port and the declaration of the topics. */
    public static void main(String[] args) throws Exception {
        KafkaBroker broker = KafkaBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        broker.createTopics(Path.of(args[2]));
        System.out.println("broker and topics are ready on " + broker.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
