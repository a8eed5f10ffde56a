package io.waymark.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import io.waymark.web.HttpProblems;
import io.waymark.web.login.PageRequests;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses an address of the API or of a page for people that is no text: with a control character in its path or query, of which no database keeps
 * U+0000 and no person writes another, or with escapes that are no UTF-8.
 */
@Singleton
public class StorableAddress {
    /** Webhooks, and pages that anybody may open, judge their addresses by themselves. */
    private static final String API = "/v1/";

    private static final int EARLY = 900;
    private static final int HEXADECIMAL = 16;

    private final ObjectMapper json;
    private final PageRequests pages;

    StorableAddress(ObjectMapper json, PageRequests pages) {
        this.json = json;
        this.pages = pages;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext exchange) {
        String address = exchange.request().uri();
        if (!isText(address) && isJudged(exchange, address)) {
            EarlyAnswer.end(
                    exchange,
                    json,
                    HttpProblems.BAD_REQUEST,
                    "the path or the query holds a control character, such as U+0000, or an escape that is no UTF-8");
        } else {
            exchange.next();
        }
    }

    private boolean isJudged(RoutingContext exchange, String address) {
        try {
            return address.startsWith(API) || pages.areAt(exchange);
        } catch (IllegalArgumentException broken) {
            return true;
        }
    }

    private static boolean isText(String address) {
        if (address.indexOf('%') < 0) {
            return true;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets(address)))
                    .chars()
                    .noneMatch(Character::isISOControl);
        } catch (CharacterCodingException | IndexOutOfBoundsException | NumberFormatException broken) {
            return false;
        }
    }

    /** What the escapes stand for; all else is ASCII, or judged where it is read. */
    private static byte[] octets(String address) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(address.length());
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '%') {
                octets.write(Integer.parseInt(address, i + 1, i + 3, HEXADECIMAL));
                i += 2;
            } else {
                octets.write(address.charAt(i) & 0x7f);
            }
        }
        return octets.toByteArray();
    }
}
