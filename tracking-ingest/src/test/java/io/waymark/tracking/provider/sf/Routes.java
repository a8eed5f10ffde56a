package io.waymark.tracking.provider.sf;

import static io.waymark.tracking.provider.PushReading.request;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.domain.Push;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Plays SF: writes route pushes in each of its spellings. */
final class Routes {
    static final String XML_HEAD = "<Request service=\"RoutePushService\" lang=\"zh-CN\"><Body>";
    static final String XML_FOOT = "</Body></Request>";
    private static final SfProvider PROVIDER = new SfProvider(Tables.builtIn());

    /** A route of one waybill at a minute of one morning, with further members that start with a comma. */
    static String route(int minute, String opCode, String remark, String more) {
        return ("{\"mailno\":\"SF1\",\"acceptAddress\":\"深圳市\",\"reasonName\":\"\",\"orderid\":\"O\","
                        + "\"acceptTime\":\"2026-11-20 10:%02d:00\",\"remark\":\"%s\",\"opCode\":\"%s\",\"id\":\"%s\"%s}")
                .formatted(minute, remark, opCode, minute + "." + opCode, more);
    }

    static String json(String... routes) {
        return "{\"Body\":{\"WaybillRoute\":[" + String.join(",", routes) + "]}}";
    }

    static String xml(int minute, String opCode, String remark) {
        return XML_HEAD
                + ("<WaybillRoute mailno=\"SF1\" acceptAddress=\"深圳市\" orderid=\"O\" acceptTime=\"2026-11-20 10:%02d:00\""
                                + " remark=\"%s\" opCode=\"%s\" id=\"%s\"/>")
                        .formatted(minute, remark, opCode, minute + "." + opCode)
                + XML_FOOT;
    }

    static String form(String content) {
        return "content=" + URLEncoder.encode(content, StandardCharsets.UTF_8);
    }

    static SignedPush open(String body) throws MalformedPushException {
        return PROVIDER.open(request(body.getBytes(StandardCharsets.UTF_8), Map.of()));
    }

    static Push parse(String body) throws MalformedPushException {
        return open(body).parse();
    }

    private Routes() {}
}
