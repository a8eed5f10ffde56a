package io.waymark.order.ordering.adapter.data;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.waymark.order.ordering.domain.PhoneNumbers;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Numbering plans of libphonenumber. Also knows numbers of possible length outside the assigned ranges: marketplaces send
 * random numbers in place of the consignee's own, and new ranges open before any library knows them.
 */
@Singleton
public class LibPhoneNumbers implements PhoneNumbers {
    private static final List<PhoneNumberType> OF_PEOPLE = List.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE);

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    @Override
    public Judged judge(String number, String region) {
        try {
            PhoneNumber parsed = plans.parse(number, region);
            Standing standing = standing(parsed);
            boolean dialled = standing == Standing.ASSIGNED || standing == Standing.POSSIBLE;
            return new Judged(standing, dialled ? plans.format(parsed, PhoneNumberFormat.E164) : null);
        } catch (NumberParseException unreadable) {
            return new Judged(
                    switch (unreadable.getErrorType()) {
                        case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> Standing.TOO_SHORT;
                        case TOO_LONG -> Standing.TOO_LONG;
                        case INVALID_COUNTRY_CODE, NOT_A_NUMBER -> Standing.NONE;
                    },
                    null);
        }
    }

    /** Whether an unassigned number is below the usual length: plans allow for short ones, but mostly the area code is missing. */
    private boolean isShort(PhoneNumber number) {
        String region = plans.getRegionCodeForCountryCode(number.getCountryCode());
        int usual = OF_PEOPLE.stream()
                .map(type -> plans.getExampleNumberForType(region, type))
                .filter(Objects::nonNull)
                .mapToInt(this::length)
                .min()
                .orElse(0);
        return length(number) < usual;
    }

    private int length(PhoneNumber number) {
        return plans.getNationalSignificantNumber(number).length();
    }

    private Standing standing(PhoneNumber number) {
        if (plans.isValidNumber(number)) {
            return Standing.ASSIGNED;
        }
        Set<ValidationResult> results = EnumSet.noneOf(ValidationResult.class);
        OF_PEOPLE.forEach(type -> results.add(plans.isPossibleNumberForTypeWithReason(number, type)));
        if (results.contains(ValidationResult.IS_POSSIBLE)) {
            return isShort(number) ? Standing.LOCAL : Standing.POSSIBLE;
        }
        if (results.contains(ValidationResult.IS_POSSIBLE_LOCAL_ONLY)) {
            return Standing.LOCAL;
        }
        return results.contains(ValidationResult.TOO_LONG)
                ? Standing.TOO_LONG
                : results.contains(ValidationResult.TOO_SHORT) ? Standing.TOO_SHORT : Standing.NONE;
    }
}
