package io.waymark.order.booking.adapter.http.description;

import io.waymark.order.booking.adapter.http.description.CarrierDescription.Named;
import io.waymark.order.booking.adapter.http.format.BodyFormat;
import io.waymark.order.booking.adapter.http.format.BodyText;
import io.waymark.order.booking.adapter.http.request.Place;
import io.waymark.order.booking.adapter.http.signature.Credential;
import io.waymark.order.booking.adapter.http.signature.RequestNames;
import io.waymark.order.booking.adapter.http.signature.Signature;
import io.waymark.order.booking.adapter.http.template.FieldNames;
import io.waymark.order.booking.adapter.http.template.Fields;
import io.waymark.order.booking.adapter.http.template.Template;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a description that can be read: all of it, each with its place. */
final class DescriptionCheck {
    private final List<String> faults = new ArrayList<>();

    static List<String> faults(CarrierDescription description) {
        DescriptionCheck check = new DescriptionCheck();
        for (Named named : description.operations()) {
            check.operation(named.name(), named.operation(), description);
        }
        for (int i = 0; i < description.failures().size(); i++) {
            check.kind("failures[" + i + "]", description.failures().get(i).means(), OperationName.always());
        }
        check.signature(description);
        return check.faults.stream().distinct().toList();
    }

    private void operation(OperationName name, Operation operation, CarrierDescription description) {
        String place = name.key();
        String path = operation.path().text(Fields.of(Map.of()));
        if (!operation.path().isScalar() || path.contains("?") || !(path.isEmpty() || path.startsWith("/"))) {
            faults.add(place + ".path: must be empty or begin with /, and has no query");
        }
        operation.path().check(place + ".path", name.names(), faults::add);
        scalars(place + ".query", operation.query(), name.names());
        headers(place + ".headers", operation.headers(), name.impersonalNames());
        headers("headers", description.headers(), name.impersonalNames());
        if (operation.body() != null) {
            body(place + ".body.content", operation.body(), name.names());
        }
        answer(place + ".answer", name, operation.answer());
    }

    private void body(String place, Body body, FieldNames names) {
        body.content().check(place, names, faults::add);
        if (body.content().isScalar()) {
            faults.add(place + ": must be fields by their names");
        }
        if (body.format() == BodyFormat.XML) {
            body.content().members(member -> {
                if (!BodyText.isMemberName(member)) {
                    faults.add(place + ": XML has no name such as " + member);
                }
            });
        }
    }

    private void headers(String place, Map<String, Template> headers, FieldNames names) {
        scalars(place, headers, names);
        for (String header : headers.keySet()) {
            try {
                HttpRequest.newBuilder().header(header, "1");
            } catch (IllegalArgumentException unsendable) {
                faults.add(place + "." + header + ": is no header that can be set");
            }
        }
    }

    private void scalars(String place, Map<String, Template> templates, FieldNames names) {
        templates.forEach((name, template) -> {
            if (!template.isScalar()) {
                faults.add(place + "." + name + ": must be one value");
            }
            template.check(place + "." + name, names, faults::add);
        });
    }

    private void answer(String place, OperationName name, AnswerRules answer) {
        for (int i = 0; i < answer.failures().size(); i++) {
            FailureRule rule = answer.failures().get(i);
            kind(place + ".failures[" + i + "]", rule.means(), name.failures());
            if (rule.code() != null && answer.places().code() == null) {
                faults.add(place + ".failures[" + i + "].code: fields.code does not say where it stands");
            }
        }
        AnswerFields places = answer.places();
        switch (name) {
            case BOOK, FIND, PICKUP -> required(place, "number", places.number());
            case LAST_MILE -> required(place, "brand", places.brand());
            case RELEASE, LABEL, CANCEL_PICKUP -> {
                // The answer alone says it.
            }
        }
    }

    private void required(String place, String field, @Nullable FieldPath path) {
        if (path == null) {
            faults.add(place + ".fields." + field + ": is missing");
        }
    }

    private void kind(String place, FailureKind kind, Set<FailureKind> possible) {
        if (!possible.contains(kind)) {
            faults.add(place + ".means: cannot be " + kind + " here; it is one of " + possible);
        }
    }

    private void signature(CarrierDescription description) {
        switch (description.signature()) {
            case Signature.Digest digest -> {
                form("signature.in", digest.in(), description);
                digest(digest, description);
            }
            case Signature.ApiKey(Place in, String name) -> form("signature.in", in, description);
            case Signature.None none -> {}
            case Signature.Bearer bearer -> {}
            case Signature.Basic basic -> {}
            case Signature.OAuth2 oauth -> {}
        }
    }

    /** A form has no place in a body of another format. */
    private void form(String place, Place in, CarrierDescription description) {
        for (Named named : description.operations()) {
            Body body = named.operation().body();
            if (in == Place.FORM && (body == null || body.format() != BodyFormat.FORM)) {
                faults.add(place + ": " + named.name().key() + " has no body of format form");
            }
        }
    }

    private void digest(Signature.Digest digest, CarrierDescription description) {
        Set<String> used = new HashSet<>();
        if (digest.text() != null) {
            digest.text().names(used::add);
            for (Named named : description.operations()) {
                FieldNames names = named.name().names().and(RequestNames.NAMES);
                digest.text().names(name -> {
                    if (!name.startsWith(RequestNames.FORM) && !names.has(name)) {
                        faults.add("signature.text: there is no {" + name + "} in "
                                + named.name().key());
                    }
                });
            }
        }
        if (!digest.algorithm().isKeyed() && !used.contains(Credential.SECRET.field())) {
            faults.add("signature.text: must hold {secret}, which this algorithm does not cover by itself");
        }
    }
}
