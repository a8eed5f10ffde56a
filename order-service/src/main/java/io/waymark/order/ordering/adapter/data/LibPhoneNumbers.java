package io.waymark.order.ordering.adapter.data;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.waymark.order.ordering.domain.PhoneNumbers;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Numbering plans of libphonenumber. Takes every number of possible length, not only assigned ranges: marketplaces send
 * random numbers in place of the consignee's own, and new ranges open before any library knows them.
 */
@Singleton
public class LibPhoneNumbers implements PhoneNumbers {
    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    @Override
    public Optional<String> e164(String raw, String region) {
        try {
            PhoneNumber number = plans.parse(raw, region);
            return plans.isPossibleNumber(number)
                    ? Optional.of(plans.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }
}
