package io.waymark.local;

import io.waymark.local.encryption.Encryption;
import io.waymark.testkit.servers.KafkaBroker;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Runs the broker in a process of its own, so that its memory is bounded and its death is its own. */
final class BrokerProcess {
    private static final int OPEN = 3;

    private BrokerProcess() {}

    /**
     * Takes the data folder, the port and the declaration of the topics; for a broker that talks over TLS alone also the
     * declaration of its users, and the folders of certificates and of secrets.
     */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        if (args.length == OPEN) {
            serve(KafkaBroker.start(data, port), Path.of(args[2]), _ -> {});
        } else {
            Path rights = Path.of(args[3]);
            Encryption encryption = Encryption.in(Path.of(args[4]), Path.of(args[5]), rights);
            serve(
                    KafkaBroker.start(data, port, encryption.kafka()),
                    Path.of(args[2]),
                    broker -> broker.grantRights(rights, encryption.kafkaPasswords()));
        }
    }

    private static void serve(KafkaBroker broker, Path topics, Consumer<KafkaBroker> grant)
            throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        broker.createTopics(topics);
        grant.accept(broker);
        System.out.println("broker and topics are ready on " + broker.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
