package io.waymark.exceptions.classify.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what a carrier's event says into one class, and says by which rule. */
public final class Classifier {
    private static final Set<String> STATES_THAT_ARE_CLASSES = Set.of("LOST", "DESTROYED", "EXPIRED");
    private static final String TROUBLE = "EXCEPTION";

    private final ExceptionClasses classes;
    private final Keywords keywords;

    public Classifier(ExceptionClasses classes, Keywords keywords) {
        this.classes = classes;
        this.keywords = keywords;
    }

    /**
     * Decides.
     *
     * @param code        the class that the event names; null where it names none
     * @param state       the normalised state of the event; null for an informational one
     * @param description the carrier's words; null where it sent none
     * @return empty where the event tells of no trouble
     */
    public Optional<Classification> classify(
            @Nullable String code, @Nullable String state, @Nullable String description) {
        if (code != null) {
            return Optional.of(named(code, description));
        }
        if (state != null && STATES_THAT_ARE_CLASSES.contains(state)) {
            return Optional.of(new Classification(
                    classes.get(state), Rule.SHIPMENT_STATE, List.of(), "the shipment's state is " + state));
        }
        if (TROUBLE.equals(state)) {
            return Optional.of(byWords(
                    unclassified(Rule.SHIPMENT_STATE, "the carrier reports a problem and does not say which"),
                    description));
        }
        return Optional.empty();
    }

    private Classification named(String code, @Nullable String description) {
        Classification byCode = classes.named(code)
                .map(type -> new Classification(
                        type, Rule.CARRIER_CODE, List.of(), "the carrier's code means " + type.code()))
                .orElseGet(() -> unclassified(Rule.UNKNOWN_CODE, "no class is called " + printable(code)));
        return byCode.type().refinedByText() ? byWords(byCode, description) : byCode;
    }

    private Classification byWords(Classification general, @Nullable String description) {
        if (description == null) {
            return general;
        }
        return keywords.match(description)
                .map(match -> new Classification(
                        classes.get(match.code()),
                        Rule.CARRIER_WORDS,
                        match.words(),
                        general.explanation() + "; its words '" + String.join("', '", match.words()) + "' mean "
                                + match.code()))
                .orElse(general);
    }

    private Classification unclassified(Rule rule, String explanation) {
        return new Classification(classes.get(ExceptionClasses.UNCLASSIFIED), rule, List.of(), explanation);
    }

    private static String printable(String code) {
        String clean = code.replaceAll("[^A-Za-z0-9_:.-]", "?");
        return clean.length() <= 40 ? clean : clean.substring(0, 40);
    }
}
