package io.waymark.testkit.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without its window: keeps a service's cookies, and goes where it is sent only when told to. */
public final class WebSession {
    private static final Pattern MAX_AGE = Pattern.compile("; Max-Age=(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Supplier<URI> service;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final List<String> received = new ArrayList<>();

    private record Cookie(String value, Instant until) {}

    /** @param service whose pages are looked at, asked for when it has started */
    public WebSession(Supplier<URI> service) {
        this.service = service;
    }

    /** Asks for a page; of the service where the address is a path. */
    public HttpResponse<String> get(String address) {
        return send(service.get().resolve(address), HttpRequest.newBuilder().GET());
    }

    /** Sends a form. */
    public HttpResponse<String> post(String address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                service.get().resolve(address),
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Where an answer leads to. */
    public static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer + " leads nowhere: " + answer.body()));
    }

    /** Asks for a page, says at the provider who it is, and goes where it is led until it is there. */
    public HttpResponse<String> signIn(String page, String person) {
        return signedIn(choose(location(get(page)), Map.of("person", person)));
    }

    /** The same as somebody of a merchant. */
    public HttpResponse<String> signInFor(String page, String merchant) {
        return signedIn(choose(location(get(page)), Map.of("merchant", merchant)));
    }

    private HttpResponse<String> signedIn(String callback) {
        return get(location(get(callback)));
    }

    /** Says at the provider who it is, and answers the address to which it is sent back with its code. */
    public String choose(String authorization, Map<String, String> who) {
        URI provider = URI.create(authorization);
        Map<String, String> form = new LinkedHashMap<>(who);
        Matcher hidden = HIDDEN.matcher(get(authorization).body());
        while (hidden.find()) {
            form.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        return location(post(provider.resolve("/choose").toString(), form));
    }

    /** The proof of the form by which one leaves. */
    public static String proofToLeave(String page) {
        int form = page.indexOf("action=\"/login/out\"");
        Matcher proof = PROOF.matcher(page);
        if (form < 0 || !proof.find(form)) {
            throw new IllegalStateException("the page has no form to leave by: " + page);
        }
        return proof.group(1);
    }

    /** Every cookie that was ever received, with its attributes. */
    public List<String> received() {
        return List.copyOf(received);
    }

    /** The names of the cookies that would be sent now. */
    public List<String> kept() {
        Instant now = Instant.now();
        return cookies.entrySet().stream()
                .filter(cookie -> cookie.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Puts a cookie of another value into the place of one. */
    public void forge(String name, String value) {
        cookies.put(name, new Cookie(value, Instant.MAX));
    }

    /** What is kept under a name. */
    public String value(String name) {
        Cookie cookie = cookies.get(name);
        if (cookie == null) {
            throw new IllegalStateException("no cookie " + name + " among " + cookies.keySet());
        }
        return cookie.value();
    }

    private HttpResponse<String> send(URI address, HttpRequest.Builder request) {
        boolean ours = address.getAuthority().equals(service.get().getAuthority());
        String sent = kept().stream().map(name -> name + "=" + value(name)).collect(Collectors.joining("; "));
        if (ours && !sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        try {
            HttpResponse<String> answer = http.send(request.uri(address).build(), BodyHandlers.ofString());
            if (ours) {
                answer.headers().allValues("Set-Cookie").forEach(this::keep);
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        received.add(cookie);
        String pair = cookie.substring(0, cookie.indexOf(';'));
        int equals = pair.indexOf('=');
        Matcher age = MAX_AGE.matcher(cookie);
        Instant until = age.find() ? Instant.now().plusSeconds(Long.parseLong(age.group(1))) : Instant.MAX;
        cookies.put(pair.substring(0, equals), new Cookie(pair.substring(equals + 1), until));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
