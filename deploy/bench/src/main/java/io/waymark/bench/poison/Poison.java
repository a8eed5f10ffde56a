package io.waymark.bench.poison;

import io.waymark.events.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What makes a good record one that nobody can ever read. */
enum Poison {
    /** The value breaks off. */
    NO_JSON {
        @Override
        ProducerRecord<String, byte[]> spoil(ProducerRecord<String, byte[]> good) {
            return with(
                    good,
                    new String(good.value(), StandardCharsets.UTF_8)
                            .substring(0, good.value().length / 2)
                            .getBytes(StandardCharsets.UTF_8));
        }
    },
    /** As large as the broker takes, and no compression helps. */
    NEAR_THE_LIMIT {
        @Override
        ProducerRecord<String, byte[]> spoil(ProducerRecord<String, byte[]> good) {
            return with(good, noise(1_047_000));
        }
    },
    /** A header that nobody asked for fills the record. */
    HEADER_OF_A_MEGABYTE {
        @Override
        ProducerRecord<String, byte[]> spoil(ProducerRecord<String, byte[]> good) {
            var spoilt = with(good, new byte[0]);
            spoilt.headers().add("stranger", noise(1_040_000));
            return spoilt;
        }
    },
    /** Its id is as long as a book. */
    ID_OF_A_MEGABYTE {
        @Override
        ProducerRecord<String, byte[]> spoil(ProducerRecord<String, byte[]> good) {
            var spoilt = with(good, good.value());
            spoilt.headers().remove(CloudEventHeaders.ID);
            spoilt.headers().add(CloudEventHeaders.ID, "id".repeat(450_000).getBytes(StandardCharsets.UTF_8));
            return spoilt;
        }
    },
    /** No header says what it is. */
    NO_HEADERS {
        @Override
        ProducerRecord<String, byte[]> spoil(ProducerRecord<String, byte[]> good) {
            return new ProducerRecord<>(good.topic(), good.key(), good.value());
        }
    };

    abstract ProducerRecord<String, byte[]> spoil(ProducerRecord<String, byte[]> good);

    private static ProducerRecord<String, byte[]> with(ProducerRecord<String, byte[]> good, byte[] value) {
        return new ProducerRecord<>(good.topic(), null, good.key(), value, good.headers());
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        return noise;
    }
}
