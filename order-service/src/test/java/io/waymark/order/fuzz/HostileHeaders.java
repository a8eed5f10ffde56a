package io.waymark.order.fuzz;

import io.waymark.testkit.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Header fields that HTTP itself allows, with values that no door expects. */
final class HostileHeaders {
    private static final int MOST = 3;
    private static final String LONG = "x".repeat(6_000);

    private static final List<String> VALUES = List.of(
            "",
            " x ",
            "\t",
            "*",
            "\"",
            "W/\"",
            "\"1\"",
            ",",
            ";",
            ",,;;q=",
            "%00%0d%0a",
            "ÿ",
            "A\u0080B",
            "NaN",
            "-1",
            "99999999999999999999",
            "../..",
            "${jndi:ldap://x}",
            "a=b; c=d",
            "text/html",
            "null",
            LONG,
            "a,".repeat(3_000));

    private static final Map<String, List<String>> FIELDS = Map.of(
            "Content-Type",
            List.of(
                    "",
                    "text/plain",
                    "application/xml",
                    "application/json;charset=none",
                    "application/json;;",
                    "/",
                    "*/*",
                    "application/*",
                    "a/b/c",
                    ";",
                    "multipart/form-data",
                    "application/x-www-form-urlencoded",
                    "application/merge-patch+json",
                    "APPLICATION/JSON",
                    "application/json; charset=\"utf-8"),
            "Accept",
            List.of(
                    "",
                    "application/xml",
                    "text/plain",
                    "text/html",
                    "nonsense",
                    "*/*;q=0",
                    "application/json;q=2",
                    ",",
                    "application/problem+json",
                    "image/*",
                    ";"),
            "Content-Encoding",
            List.of("gzip", "deflate", "br", "zstd", "identity", "nonsense", ""),
            "Authorization",
            List.of("", "Bearer", "Bearer x", "Bearer a.b.c", "Basic YTpi", "bearer ", "Negotiate x"),
            "Idempotency-Key",
            List.of("", " ", "a b", "x".repeat(255), "x".repeat(256), "ÿ", "a\tb", "'"),
            "traceparent",
            List.of(
                    "00-0-0-00",
                    "ff-" + "f".repeat(32) + "-" + "f".repeat(16) + "-ff",
                    "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01",
                    "x"),
            "baggage",
            List.of("a=b,c=%ZZ", "=", "a=" + LONG),
            "Accept-Language",
            List.of("zh;q=NaN", "*", "x-y-z-1-2-3", "-"),
            "Origin",
            List.of("null", "https://evil.example", "x"),
            "X-Forwarded-For",
            List.of("::1, x, 999.1.1.1", ","));

    private static final List<String> OTHERS = List.of(
            "Cookie",
            "Range",
            "If-Match",
            "If-None-Match",
            "Access-Purpose",
            "X-HTTP-Method-Override",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "Forwarded",
            "tracestate",
            "Accept-Encoding",
            "Accept-Charset",
            "X-Request-Id",
            "TE",
            "Referer",
            "User-Agent",
            "Prefer");

    private final List<String> names = FIELDS.keySet().stream().sorted().toList();
    private final List<String> tokens = List.of(
            TestTokens.expired("merchant"),
            TestTokens.bearer("merchant"),
            TestTokens.bearer("finance"),
            TestTokens.signedWithThePublicKey("merchant"));

    /** Adds some, or puts them in the place of sound ones. */
    void spoil(Map<String, String> headers, RandomGenerator chance) {
        int times = 1 + chance.nextInt(MOST);
        for (int i = 0; i < times; i++) {
            if (chance.nextInt(3) == 0) {
                headers.put(one(OTHERS, chance), one(VALUES, chance));
            } else {
                String name = one(names, chance);
                headers.put(name, one(FIELDS.getOrDefault(name, VALUES), chance));
            }
        }
        if (chance.nextInt(10) == 0) {
            headers.put("Authorization", "Bearer " + one(tokens, chance));
        }
    }

    private static String one(List<String> many, RandomGenerator chance) {
        return many.get(chance.nextInt(many.size()));
    }
}
