package io.waymark.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.http.Call;
import io.waymark.sandbox.http.Reply;
import io.waymark.sandbox.http.SimulatorServer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A parcel carrier of the Chinese kind: one address, a form whose field {@code data} is JSON, parameters sorted and signed with
 * MD5, and every answer HTTP 200 with {@code status} 1 or 0. It books a reference once and refuses to book it again.
 */
record HuayuProtocol(String account, String secret) implements CarrierProtocol {
    private static final String SIGN = "sign";
    private static final BookingRequest.Fields FIELDS = new BookingRequest.Fields(
            "/orderNo",
            "/channelCode",
            "/shipper/countryCode",
            "/receiver/countryCode",
            "/receiver/city",
            "/receiver/zip",
            "/packages",
            "/weight");

    @Override
    public boolean believes(Call call) {
        Map<String, String> fields = call.formFields();
        String pairs = fields.entrySet().stream()
                .filter(field ->
                        !field.getKey().equals(SIGN) && !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        return account.equals(fields.get("appKey"))
                && md5(pairs + "&key=" + secret).equals(fields.get(SIGN));
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks MD5", e);
        }
    }

    @Override
    public CarrierQuestion question(Call call) {
        Map<String, String> fields = call.formFields();
        JsonNode data = SimulatorServer.json(fields.getOrDefault("data", ""));
        if (data == null) {
            return new CarrierQuestion.Other("data is no JSON");
        }
        String orderNo = data.path("orderNo").asText();
        String waybillNo = data.path("waybillNo").asText();
        return switch (fields.getOrDefault("method", "")) {
            case "order.create" -> new CarrierQuestion.Book(BookingRequest.of(orderNo, data, FIELDS));
            case "order.query" -> new CarrierQuestion.Find(orderNo);
            case "order.cancel" -> new CarrierQuestion.Release(waybillNo);
            case "order.label" -> new CarrierQuestion.Label(waybillNo);
            case "order.lastmile" -> new CarrierQuestion.LastMile(orderNo);
            default -> new CarrierQuestion.Other("method is unknown");
        };
    }

    @Override
    public Reply reply(CarrierAnswer answer) {
        return switch (answer) {
            case CarrierAnswer.Booked(Bookings.Booking booking, boolean again) ->
                again ? failure("S102", "订单号重复") : waybill(booking);
            case CarrierAnswer.Holding(Bookings.Booking booking) -> waybill(booking);
            case CarrierAnswer.NotHeld() -> failure("S404", "运单不存在");
            case CarrierAnswer.Voided() -> new Reply(200, success());
            case CarrierAnswer.Moving() -> failure("S409", "包裹已揽收");
            case CarrierAnswer.Handover(String brand, String transferNumber) ->
                new Reply(200, success().put("lastMileName", brand).put("lastMileNo", transferNumber));
            case CarrierAnswer.Collecting collecting -> failure("S002", "上门揽收不支持");
            case CarrierAnswer.Label(byte[] pdf) ->
                new Reply(200, success().put("label", Base64.getEncoder().encodeToString(pdf)));
            case CarrierAnswer.Refused(CarrierAnswer.Reason reason, String message) ->
                switch (reason) {
                    case INVALID -> failure("S201", message);
                    case NOT_SERVED -> failure("S202", message);
                };
            case CarrierAnswer.Disbelieved() -> failure("S001", "签名错误");
            case CarrierAnswer.Unavailable() -> failure("S900", "系统繁忙");
            case CarrierAnswer.Misunderstood(String what) -> failure("S002", what);
        };
    }

    private static Reply waybill(Bookings.Booking booking) {
        return new Reply(
                200,
                success()
                        .put("orderNo", booking.request().key())
                        .put("waybillNo", booking.trackingNumber())
                        .put("channelCode", booking.service()));
    }

    private static ObjectNode success() {
        return JsonNodeFactory.instance.objectNode().put("status", 1).put("errorCode", "");
    }

    private static Reply failure(String code, String message) {
        return new Reply(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("status", 0)
                        .put("errorCode", code)
                        .put("errorMsg", message));
    }
}
