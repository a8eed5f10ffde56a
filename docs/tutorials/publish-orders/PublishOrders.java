import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes one order, signed.
 *
 * <p>usage: java -cp kafka-clients.jar:slf4j-api.jar:lz4-java.jar PublishOrders.java BROKERS MERCHANT REFERENCE, with the
 * environment variables WAYMARK_KEY and WAYMARK_SECRET
 */
public class PublishOrders {
    public static void main(String[] arguments) throws Exception {
        String brokers = arguments[0];
        String merchant = arguments[1];
        String reference = arguments[2];
        String order = """
                {"merchantId": "%s", "referenceNo": "%s", "channel": "standard",
                 "shipper": {"name": "Sample Warehouse", "country": "CN", "region": "Guangdong", "city": "Shenzhen",
                             "postalCode": "518000", "line1": "1 Keji Road"},
                 "consignee": {"name": "Sample Recipient", "country": "CN", "city": "Beijing", "postalCode": "100080",
                               "line1": "27 Zhongguancun Street"},
                 "parcels": [{"weight": {"value": 1.2, "unit": "kg"}}]}""".formatted(merchant, reference);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"), new StringSerializer(), new ByteArraySerializer())) {
            var record = signed(
                    System.getenv("WAYMARK_KEY"),
                    System.getenv("WAYMARK_SECRET"),
                    merchant,
                    "order.create.v1",
                    merchant + ":" + reference,
                    order.getBytes(StandardCharsets.UTF_8));
            var place = producer.send(record).get();
            System.out.println("published " + reference + " at " + place);
        }
    }

    static ProducerRecord<String, byte[]> signed(
            String keyId, String secret, String merchant, String type, String key, byte[] value) throws Exception {
        String id = UUID.randomUUID().toString();
        String time = Instant.now().toString();
        String content = String.join(
                ".", "v1", keyId, merchant, id, type, time, sha256(key.getBytes(StandardCharsets.UTF_8)), sha256(value));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        var record = new ProducerRecord<>("orders.requests.v1", key, value);
        Map.of(
                        "ce_id", id,
                        "ce_type", type,
                        "ce_source", "/" + merchant + "/orders",
                        "ce_specversion", "1.0",
                        "ce_time", time,
                        "ce_merchantid", merchant,
                        "content-type", "application/json",
                        "waymark-key", keyId,
                        "waymark-signature", "v1," + signature)
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
