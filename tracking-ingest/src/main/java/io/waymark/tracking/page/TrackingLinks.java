package io.waymark.tracking.page;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.waymark.hashing.Sha256;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.KeyType;
import io.waymark.privacy.SealedColumns;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;

/** Gives each shipment one link, until it is revoked; the token is 128 random bits, in 22 characters. */
@Singleton
class TrackingLinks implements PanacheRepositoryBase<TrackingLinkEntity, String>, SealedColumns {
    private static final int BYTES = 16;

    /** Of two who make a link at once, one makes it, and both answer it. */
    private static final String MAKE = """
            insert into TrackingLinkEntity (shipmentCode, digest, sealedToken, createdAt) values (?1, ?2, ?3, ?4)
            on conflict (shipmentCode) do nothing""";

    private final SecureRandom random = new SecureRandom();
    private final PersonalDataCipher cipher;
    private final Clock clock;

    TrackingLinks(PersonalDataCipher cipher, Clock clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.bytes("tracking_link", "shipment_code", KeyType.TEXT, "sealed_token", "tracking-link/%s"));
    }

    /** The token of a shipment, made now where it has none. */
    @Transactional
    String of(String shipmentCode) {
        TrackingLinkEntity link = findByIdOptional(shipmentCode).orElseGet(() -> make(shipmentCode));
        return cipher.decryptText(link.sealedToken(), context(shipmentCode));
    }

    /** Ends a shipment's link; the next one asked for is another. */
    @Transactional
    void revoke(String shipmentCode) {
        deleteById(shipmentCode);
    }

    private TrackingLinkEntity make(String shipmentCode) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byte[] sealed = cipher.encryptText(token, context(shipmentCode));
        getEntityManager()
                .createQuery(MAKE)
                .setParameter(1, shipmentCode)
                .setParameter(2, Sha256.of(token))
                .setParameter(3, sealed)
                .setParameter(4, clock.instant())
                .executeUpdate();
        return findById(shipmentCode);
    }

    private static String context(String shipmentCode) {
        return "tracking-link/" + shipmentCode;
    }
}
