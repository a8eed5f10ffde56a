package io.waymark.delivery.replay;

import io.waymark.privacy.Mask;
import io.waymark.privacy.PersonalWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows what strangers wrote into a letter's headers without the names and numbers that may stand there. */
@ApplicationScoped
class LetterWords {
    private static final Pattern TYPE = Pattern.compile("[a-z0-9.-]{1,100}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");
    private static final int MOST = 500;

    private final PersonalWords words;

    LetterWords(PersonalWords words) {
        this.words = words;
    }

    /** Free words, masked and at most 500 characters. */
    @Nullable
    String shown(@Nullable String text) {
        return text == null ? null : words.withoutPersonalData(text.substring(0, Math.min(MOST, text.length())));
    }

    /** An event type; what cannot be one is masked as a whole. */
    @Nullable
    String type(@Nullable String text) {
        return text == null || TYPE.matcher(text).matches() ? text : Mask.TEXT;
    }

    /** An event's id; what cannot be one is masked as a whole. */
    @Nullable
    String id(@Nullable String text) {
        return text == null || ID.matcher(text).matches() ? text : Mask.TEXT;
    }
}
