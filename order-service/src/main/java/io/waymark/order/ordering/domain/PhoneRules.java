package io.waymark.order.ordering.domain;

import io.waymark.order.ordering.domain.Phone.Reading;
import io.waymark.order.ordering.domain.PhoneNumbers.Judged;
import io.waymark.order.ordering.domain.PhoneNumbers.Standing;
import io.waymark.order.ordering.domain.WrittenPhone.Parts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a telephone number so that it can be dialled from anywhere, extension included, or says why it cannot: nothing is dropped. */
final class PhoneRules {
    private static final String ABROAD =
            "write + and country code, then digits alone, an extension behind ext., or leave it out";
    private static final Pattern INTERNATIONAL_PREFIX = Pattern.compile("^00(?=[1-9])");

    /** What upstream systems write where they know no number: signs, one repeated digit, or a word for nothing. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "[^\\p{L}\\d]*|[^\\p{L}\\d]*(\\d)([^\\p{L}\\d]*\\1)*[^\\p{L}\\d]*|n\\W?a\\W?|x+|none|null|nil|no|no phone|unknown|undefined|tba|keine|无|無|没有|沒有|なし",
            Pattern.CASE_INSENSITIVE);

    private static final Judged UNDIALLED = new Judged(Standing.NONE, null);

    private final PhoneNumbers plans;

    PhoneRules(PhoneNumbers plans) {
        this.plans = plans;
    }

    /**
     * Reads a number; what is dialled reads as itself again.
     *
     * @param folded {@link io.waymark.numbers.Codes#folded}
     * @param region whose national notation is taken
     */
    Reading read(String folded, String region) {
        Reading reading = asWritten(folded, region);
        return reading instanceof Reading.Dialled(Phone phone) && !isSettled(phone.number(), region)
                ? new Reading.Unsettled(phone, fault(Standing.NONE) + ": " + ABROAD)
                : reading;
    }

    private boolean isSettled(String number, String region) {
        return asWritten(number, region) instanceof Reading.Dialled(Phone again)
                && again.equals(new Phone(number, null));
    }

    private Reading asWritten(String folded, String region) {
        if (PLACEHOLDER.matcher(folded).matches()) {
            return new Reading.Absent();
        }
        WrittenPhone written = WrittenPhone.of(folded);
        Judged all = judged(written, region);
        if (all.isAssigned()) {
            return dialled(all, null);
        }
        if (written.isHidden()) {
            return new Reading.Faulty("has hidden digits: give the whole number, or leave it out");
        }
        if (written.holdsTwo()) {
            return new Reading.Faulty("holds more than one number: give one");
        }
        Parts announced = written.announced().orElse(null);
        if (announced != null) {
            return dialled(judged(new WrittenPhone(announced.main()), region), announced.extension());
        }
        Parts parts = written.isNumeric() ? written.setOff().orElse(null) : null;
        Judged main = parts == null ? UNDIALLED : judged(new WrittenPhone(parts.main()), region);
        return parts != null && (main.isAssigned() || (main.isDialled() && !all.isDialled()))
                ? dialled(main, parts.extension())
                : dialled(all, null);
    }

    private Judged judged(WrittenPhone written, String region) {
        if (written.isNumeric()) {
            return judged(written.digits(), region);
        }
        return written.spelled()
                .map(number -> plans.judge(number, region))
                .filter(Judged::isAssigned)
                .orElse(UNDIALLED);
    }

    /** {@code 00} is understood everywhere, also where another prefix leads abroad. */
    private Judged judged(String number, String region) {
        Judged judged = plans.judge(number, region);
        if (judged.isAssigned() || !INTERNATIONAL_PREFIX.matcher(number).find()) {
            return judged;
        }
        Judged abroad = plans.judge(INTERNATIONAL_PREFIX.matcher(number).replaceFirst("+"), region);
        return abroad.isDialled() ? abroad : judged;
    }

    private static Reading dialled(Judged judged, @Nullable String extension) {
        String number = judged.e164();
        return number == null
                ? new Reading.Faulty(fault(judged.standing()) + ": " + ABROAD)
                : new Reading.Dialled(new Phone(number, extension));
    }

    private static String fault(Standing standing) {
        return switch (standing) {
            case LOCAL -> "lacks its area code";
            case TOO_SHORT -> "is too short";
            case TOO_LONG -> "is too long for one number";
            case ASSIGNED, POSSIBLE, NONE -> "cannot be dialled";
        };
    }
}
