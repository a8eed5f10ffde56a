package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.web.pages.PageWords;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** In which language a page is read: as just chosen, as chosen before, or as the browser likes best. */
public class Reader {
    static final String COOKIE = "desk-language";
    private static final String CHOICE = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @RestQuery(CHOICE)
    @Nullable
    String chosen;

    @RestCookie(COOKIE)
    @Nullable
    String remembered;

    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
    @Nullable
    String accepted;

    Locale language() {
        return known(chosen).or(() -> known(remembered)).orElseGet(() -> PageWords.language(accepted));
    }

    /** What the browser that asked for this address is to remember; empty where nothing was chosen. */
    Optional<NewCookie> toRemember(URI address) {
        return known(chosen).map(language -> new NewCookie.Builder(COOKIE)
                .value(language.toLanguageTag())
                .path(DeskPageResource.PATH)
                .maxAge(Math.toIntExact(REMEMBERED.toSeconds()))
                .httpOnly(true)
                .secure("https".equals(address.getScheme()))
                .sameSite(NewCookie.SameSite.STRICT)
                .build());
    }

    /** The page of this address in another language; always a path of this service. */
    static String inLanguage(URI address, String language) {
        return UriBuilder.fromPath(address.getRawPath())
                .replaceQuery(address.getRawQuery())
                .replaceQueryParam(CHOICE, language)
                .build()
                .toString();
    }

    private static Optional<Locale> known(@Nullable String language) {
        return PageWords.LANGUAGES.stream()
                .filter(each -> each.toLanguageTag().equals(language))
                .findFirst();
    }
}
