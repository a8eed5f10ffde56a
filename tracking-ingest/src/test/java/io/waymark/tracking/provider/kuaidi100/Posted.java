package io.waymark.tracking.provider.kuaidi100;

import static io.waymark.tracking.provider.PushReading.request;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.domain.Push;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Plays Kuaidi100: writes a push and signs it as its documents say. */
final class Posted {
    private static final Kuaidi100Provider PROVIDER = new Kuaidi100Provider(Tables.builtIn());

    /** The form of a push that is signed with a salt. */
    static byte[] form(String param, String salt) {
        byte[] hash =
                Digests.hash("MD5", param.getBytes(StandardCharsets.UTF_8), salt.getBytes(StandardCharsets.UTF_8));
        return form(param, "sign=" + HexFormat.of().formatHex(hash).toUpperCase(Locale.ROOT) + "&", "");
    }

    /** The form of a push with other fields before and after its param. */
    static byte[] form(String param, String before, String after) {
        return (before + "param=" + URLEncoder.encode(param, StandardCharsets.UTF_8) + after)
                .getBytes(StandardCharsets.UTF_8);
    }

    static SignedPush open(byte[] form) throws MalformedPushException {
        return PROVIDER.open(request(form, Map.of()));
    }

    static Push parse(String param) throws MalformedPushException {
        return open(form(param, "", "")).parse();
    }

    /** A monitored number of YTO. */
    static String param(String state, String... rows) {
        return push(
                "polling",
                "",
                "{\"status\":\"200\",\"state\":\"%s\",\"com\":\"yuantong\",\"nu\":\"YT1\",\"data\":[%s]}"
                        .formatted(state, String.join(",", rows)));
    }

    /** Any push: its status, further members that end in a comma, and its last result. */
    static String push(String status, String more, String lastResult) {
        return "{\"status\":\"%s\",%s\"lastResult\":%s}".formatted(status, more, lastResult);
    }

    /** A row of one morning that bears its status. */
    static String row(int minute, String code) {
        return "{\"ftime\":\"2026-11-20 10:%02d:00\",\"context\":\"row %d\",\"statusCode\":\"%s\"}"
                .formatted(minute, minute, code);
    }

    /** A row of one morning that is nothing but words. */
    static String words(int minute, String context) {
        return "{\"ftime\":\"2026-11-20 10:%02d:00\",\"context\":\"%s\"}".formatted(minute, context);
    }

    private Posted() {}
}
