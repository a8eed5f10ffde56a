package io.waymark.exceptions.cases.adapter.wiring;

import io.waymark.exceptions.cases.application.KeptWords;
import io.waymark.privacy.PersonalWords;
import jakarta.inject.Singleton;

/** Words as the house masks them everywhere. */
@Singleton
class MaskedWords implements KeptWords {
    private final PersonalWords personal;

    MaskedWords(PersonalWords personal) {
        this.personal = personal;
    }

    @Override
    public String kept(String written) {
        return personal.withoutPersonalData(written.strip());
    }
}
