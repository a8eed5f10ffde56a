package io.waymark.bench.push;

import io.waymark.bench.stack.Waybills;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Standard Webhooks: JSON of one KB, signed with HMAC-SHA256, each message with an id that is admitted once. */
public final class StandardForge implements Forge {
    /** The code of a parcel that moves. */
    public static final String ON_ITS_WAY = "in_transit";

    private static final int BODY_BYTES = 1024;
    private static final String SECRET_PREFIX = "whsec_";
    private static final String EVENT = "event-";
    private static final String ENDING = "\"}}";
    private static final Instant FIRST_SCAN = Instant.parse("2026-06-01T00:00:00Z");

    private final String head;
    private final String code;
    private final Mac mac;
    private final Clock clock;

    /** @param code what every node tells, as the provider spells it */
    public StandardForge(String account, String secret, String code, Clock clock) {
        this.code = code;
        this.head = "POST /webhooks/standard/" + account + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + BODY_BYTES + "\r\n";
        this.clock = clock;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks HmacSHA256", e);
        }
    }

    @Override
    public String provider() {
        return "standard";
    }

    /** Which node of ours the service means by the identity that it gave to it. */
    public static int node(String identity) {
        return Integer.parseInt(identity.substring(identity.indexOf(EVENT) + EVENT.length()));
    }

    private static String eventId(int node) {
        return EVENT + node;
    }

    @Override
    public byte[] request(int shipment, int node) {
        long now = clock.instant().getEpochSecond();
        String id = "msg_" + node;
        byte[] body = body(shipment, node).getBytes(StandardCharsets.US_ASCII);
        mac.update((id + "." + now + ".").getBytes(StandardCharsets.US_ASCII));
        String signature = Base64.getEncoder().encodeToString(mac.doFinal(body));
        byte[] start = (head + "webhook-id: " + id + "\r\nwebhook-timestamp: " + now + "\r\nwebhook-signature: v1,"
                        + signature + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    /** What a carrier's scan holds, and beside it what only the carrier needs: most of a real push is read by nobody. */
    private String body(int shipment, int node) {
        Instant at = FIRST_SCAN.plus(node, ChronoUnit.MILLIS);
        String told = "{\"type\":\"tracking.updated\",\"timestamp\":\"" + at + "\",\"data\":{\"carrier\":\"WAYMARK\","
                + "\"trackingNumber\":\"" + Waybills.trackingNumber(shipment) + "\",\"events\":[{\"id\":\""
                + eventId(node)
                + "\",\"occurredAt\":\"" + at + "\",\"code\":\"" + code + "\",\"description\":"
                + "\"Parcel has been sorted and is on its way to the next depot\",\"location\":{\"country\":\"CN\","
                + "\"region\":\"Guangdong\",\"city\":\"Shenzhen\",\"postalCode\":\"518000\","
                + "\"text\":\"Shenzhen sorting centre 3\"}}],\"carrierRecord\":\"";
        StringBuilder body = new StringBuilder(BODY_BYTES).append(told);
        long noise = node * 0x9E3779B97F4A7C15L;
        while (body.length() < BODY_BYTES - ENDING.length()) {
            noise = noise * 0x5851F42D4C957F2DL + 1;
            body.append(Long.toHexString(noise)).append(" depot belt scan ");
        }
        return body.replace(BODY_BYTES - ENDING.length(), body.length(), ENDING).toString();
    }
}
