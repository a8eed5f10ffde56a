package io.waymark.tracking.page;

import io.waymark.privacy.PersonalDataCipher;
import io.waymark.tracking.shipment.adapter.persistence.ShipmentStoreException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;

/** Gives each shipment one link, until it is revoked; the token is 128 random bits, in 22 characters. */
@Singleton
class TrackingLinks {
    private static final int BYTES = 16;

    /** Makes a link where there is none and answers the one that counts, whoever made it. */
    private static final String ENSURE = """
            INSERT INTO tracking_link AS known (shipment_code, digest, sealed_token, created_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (shipment_code) DO UPDATE SET created_at = known.created_at RETURNING sealed_token""";

    private static final String FIND = "SELECT sealed_token FROM tracking_link WHERE shipment_code = ?";
    private static final String REVOKE = "DELETE FROM tracking_link WHERE shipment_code = ?";
    private final SecureRandom random = new SecureRandom();
    private final DataSource dataSource;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    TrackingLinks(DataSource dataSource, PersonalDataCipher cipher, Clock clock) {
        this.dataSource = dataSource;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** The token of a shipment, made now where it has none. */
    String of(String shipmentCode) {
        try (Connection connection = dataSource.getConnection()) {
            Optional<String> known = find(connection, shipmentCode);
            return known.isPresent() ? known.get() : ensure(connection, shipmentCode);
        } catch (SQLException failed) {
            throw new ShipmentStoreException("a tracking link cannot be made", failed);
        }
    }

    /** Ends a shipment's link; the next one asked for is another. */
    void revoke(String shipmentCode) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(REVOKE)) {
            delete.setString(1, shipmentCode);
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new ShipmentStoreException("a tracking link cannot be revoked", failed);
        }
    }

    private Optional<String> find(Connection connection, String shipmentCode) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, shipmentCode);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(opened(row, shipmentCode)) : Optional.empty();
            }
        }
    }

    private String ensure(Connection connection, String shipmentCode) throws SQLException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try (PreparedStatement upsert = connection.prepareStatement(ENSURE)) {
            upsert.setString(1, shipmentCode);
            upsert.setBytes(2, TokenDigest.of(token));
            upsert.setBytes(3, cipher.encrypt(token.getBytes(StandardCharsets.US_ASCII), context(shipmentCode)));
            upsert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return opened(row, shipmentCode);
            }
        }
    }

    private String opened(ResultSet row, String shipmentCode) throws SQLException {
        return new String(cipher.decrypt(row.getBytes(1), context(shipmentCode)), StandardCharsets.US_ASCII);
    }

    private static String context(String shipmentCode) {
        return "tracking-link/" + shipmentCode;
    }
}
