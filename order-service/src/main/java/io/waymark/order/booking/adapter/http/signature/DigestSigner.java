package io.waymark.order.booking.adapter.http.signature;

import io.waymark.order.booking.adapter.http.request.Draft;
import io.waymark.order.booking.adapter.http.template.Fields;
import io.waymark.order.booking.adapter.http.template.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Signs with a digest over parts of the request. */
final class DigestSigner implements Signer {
    private final Signature.Digest digest;

    DigestSigner(Signature.Digest digest) {
        this.digest = digest;
    }

    @Override
    public void sign(Draft draft, Fields call, Calls calls) {
        Template text = digest.text();
        String signed = text == null ? draft.body() : text.text(call.with(parts(draft)));
        String prefix = digest.prefix() == null ? "" : digest.prefix();
        byte[] made = digest.algorithm().of(signed, Signer.text(call, Credential.SECRET));
        draft.put(digest.in(), digest.name(), prefix + digest.encoding().of(made));
    }

    private Map<String, String> parts(Draft draft) {
        Map<String, String> parts = new HashMap<>();
        parts.put(RequestNames.METHOD, draft.method());
        parts.put(RequestNames.PATH, draft.path());
        parts.put(RequestNames.QUERY, draft.query());
        parts.put(RequestNames.BODY, draft.body());
        parts.put(RequestNames.PARAMETERS, parameters(draft));
        draft.formFields().forEach((name, value) -> parts.put(RequestNames.FORM + name, value));
        return parts;
    }

    private String parameters(Draft draft) {
        Signature.Parameters how = digest.parameters() == null ? Signature.Parameters.USUAL : digest.parameters();
        Map<String, String> sorted = new TreeMap<>(draft.queryFields());
        sorted.putAll(draft.formFields());
        return sorted.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isBlank())
                .map(parameter -> parameter.getKey() + how.equals() + parameter.getValue())
                .collect(Collectors.joining(how.separator()));
    }
}
