package io.waymark.exceptions.merchants.adapter.rest;

import io.waymark.web.pages.PageWords;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** In which language a page is read, as chosen or as the browser likes best, and the addresses that keep the choice. */
public class MerchantReader {
    private static final String CHOICE = "lang";

    @RestQuery(CHOICE)
    @Nullable
    String chosen;

    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
    @Nullable
    String accepted;

    Locale language() {
        return PageWords.LANGUAGES.stream()
                .filter(each -> each.toLanguageTag().equals(chosen))
                .findFirst()
                .orElseGet(() -> PageWords.language(accepted));
    }

    String toList() {
        return kept(UriBuilder.fromPath(MyPagesResource.PATH));
    }

    String toCase(UUID caseId) {
        return kept(UriBuilder.fromPath(MyPagesResource.PATH).path(caseId.toString()));
    }

    /** The page behind a cursor, of what was looked for. */
    String toNext(String number, String cursor) {
        UriBuilder next = UriBuilder.fromPath(MyPagesResource.PATH);
        if (!number.isEmpty()) {
            next.queryParam("number", "{number}");
        }
        return next.queryParam("cursor", "{cursor}")
                .queryParam(CHOICE, language().toLanguageTag())
                .buildFromMap(Map.of("number", number, "cursor", cursor))
                .toString();
    }

    /** The page of this address in another language; always a path of this service. */
    static String inLanguage(URI address, String language) {
        return UriBuilder.fromPath(address.getRawPath())
                .replaceQuery(address.getRawQuery())
                .replaceQueryParam(CHOICE, language)
                .build()
                .toString();
    }

    private String kept(UriBuilder path) {
        return path.queryParam(CHOICE, language().toLanguageTag()).build().toString();
    }
}
