package io.waymark.exceptions.cases.adapter.wiring;

import io.waymark.exceptions.cases.application.KeptWords;
import io.waymark.privacy.KnownNumbers;
import io.waymark.privacy.PersonalWords;
import io.waymark.privacy.ReasonCodes;
import io.waymark.privacy.Visible;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.function.Supplier;

/** Words as the house masks them everywhere. */
@Singleton
class MaskedWords implements KeptWords {
    /** More are somebody's number. */
    private static final int MOST_DIGITS = 4;

    private final PersonalWords personal;

    MaskedWords(PersonalWords personal) {
        this.personal = personal;
    }

    @Override
    public String kept(String written, Supplier<? extends Collection<String>> known) {
        String words = written.strip();
        String masked = personal.withoutPersonalData(words);
        return masked.equals(words) ? words : personal.withoutPersonalData(words, KnownNumbers.of(known.get()));
    }

    @Override
    public boolean areLegible(String written) {
        return Visible.isLegible(written);
    }

    @Override
    public String keptReason(String written) {
        String words = written.replace('_', ' ');
        boolean numbered = words.chars().filter(Character::isDigit).count() > MOST_DIGITS;
        return numbered || !personal.withoutPersonalData(words).equals(words) ? ReasonCodes.OTHER : written;
    }
}
