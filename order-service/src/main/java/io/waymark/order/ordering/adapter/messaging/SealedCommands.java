package io.waymark.order.ordering.adapter.messaging;

import io.waymark.delivery.inbox.ParkedValueSeal;
import io.waymark.privacy.PersonalDataCipher;
import jakarta.enterprise.context.ApplicationScoped;

/** Encrypts commands that have to wait in the database: they name people. */
@ApplicationScoped
class SealedCommands implements ParkedValueSeal {
    private final PersonalDataCipher cipher;

    SealedCommands(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public byte[] seal(byte[] value, String context) {
        return cipher.encrypt(value, context);
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        return cipher.decrypt(sealed, context);
    }
}
