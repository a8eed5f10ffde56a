package io.waymark.delivery.replay;

import io.waymark.delivery.deadletter.LetterSeal;
import io.waymark.hashing.Sha256;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes the record of a letter again: opens what is sealed, and fetches from its first place what did not fit. */
final class OpenLetters {
    private final LetterSeal seal;
    private final LetterBox box;

    OpenLetters(LetterSeal seal, LetterBox box) {
        this.seal = seal;
        this.box = box;
    }

    /** What opening a letter came to. */
    sealed interface Opened {
        /** The record as its consumer read it first. */
        record Original(ConsumerRecord<String, byte[]> record) implements Opened {}

        /** The record cannot be had. */
        record Gone(String reason) implements Opened {}
    }

    Opened open(Letter letter) {
        if (letter.isWithoutValue()) {
            return fetch(letter);
        }
        try {
            return new Opened.Original(letter.original(seal));
        } catch (IllegalStateException unopened) {
            return new Opened.Gone("no key of this service opens it");
        }
    }

    private Opened fetch(Letter letter) {
        String place = letter.topic() + "-" + letter.partition() + "@" + letter.offset();
        Optional<ConsumerRecord<String, byte[]>> found =
                box.record(letter.topic(), letter.partition(), letter.offset());
        if (found.isEmpty()) {
            return new Opened.Gone("it has no value, and " + place + " holds no record any more");
        }
        byte[] value = found.get().value();
        return Sha256.hex(value == null ? new byte[0] : value).equals(letter.digest())
                ? new Opened.Original(letter.original(found.get()))
                : new Opened.Gone("it has no value, and " + place + " holds another record by now");
    }
}
