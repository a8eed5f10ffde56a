package io.waymark.tracking.page;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.waymark.privacy.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;

/** Gives each shipment one link, until it is revoked; the token is 128 random bits, in 22 characters. */
@Singleton
class TrackingLinks implements PanacheRepositoryBase<TrackingLinkEntity, String> {
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

    /** The token of a shipment, made now where it has none. */
    @Transactional
    String of(String shipmentCode) {
        TrackingLinkEntity link = findByIdOptional(shipmentCode).orElseGet(() -> make(shipmentCode));
        return new String(cipher.decrypt(link.sealedToken(), context(shipmentCode)), StandardCharsets.US_ASCII);
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
        byte[] sealed = cipher.encrypt(token.getBytes(StandardCharsets.US_ASCII), context(shipmentCode));
        getEntityManager()
                .createQuery(MAKE)
                .setParameter(1, shipmentCode)
                .setParameter(2, TokenDigest.of(token))
                .setParameter(3, sealed)
                .setParameter(4, clock.instant())
                .executeUpdate();
        return findById(shipmentCode);
    }

    private static String context(String shipmentCode) {
        return "tracking-link/" + shipmentCode;
    }
}
