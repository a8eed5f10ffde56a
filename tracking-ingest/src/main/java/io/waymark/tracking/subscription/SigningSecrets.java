package io.waymark.tracking.subscription;

import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.KeyType;
import io.waymark.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Keeps the secrets that sign callbacks unreadable for whoever gets hold of the database; each is bound to its row. */
@Singleton
public class SigningSecrets implements SealedColumns {
    private final PersonalDataCipher cipher;

    SigningSecrets(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(column("secret"), column("previous_secret"));
    }

    private static SealedColumn column(String name) {
        return SealedColumn.bytes("callback_subscription", "id", KeyType.UUID, name, "subscription/%s/secret");
    }

    /** As it is stored. */
    public byte[] seal(String secret, UUID subscription) {
        return cipher.encryptText(secret, context(subscription));
    }

    /** As its subscriber knows it. */
    public String open(byte[] sealed, UUID subscription) {
        return cipher.decryptText(sealed, context(subscription));
    }

    private static String context(UUID subscription) {
        return "subscription/" + subscription + "/secret";
    }
}
