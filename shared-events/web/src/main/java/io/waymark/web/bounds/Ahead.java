package io.waymark.web.bounds;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time that is yet to come, and soon enough to be waited for. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Ahead.Check.class)
public @interface Ahead {
    /** How many days from now it may lie at most. */
    int days();

    /** What is wrong. */
    String message() default "must lie at most {days} days ahead, and not in the past";

    /** As Jakarta Validation asks for it. */
    Class<?>[] groups() default {};

    /** As Jakarta Validation asks for it. */
    Class<? extends Payload>[] payload() default {};

    /** Compares with the clock that validation is given; what is absent is no matter of this rule. */
    final class Check implements ConstraintValidator<Ahead, @Nullable Instant> {
        /** Clocks of callers go wrong by so much. */
        private static final Duration DISAGREEMENT = Duration.ofMinutes(10);

        private Duration most = Duration.ZERO;

        @Override
        public void initialize(Ahead rule) {
            most = Duration.ofDays(rule.days());
        }

        @Override
        public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
            if (time == null) {
                return true;
            }
            Instant now = context.getClockProvider().getClock().instant();
            return !time.isBefore(now.minus(DISAGREEMENT)) && !time.isAfter(now.plus(most));
        }
    }
}
