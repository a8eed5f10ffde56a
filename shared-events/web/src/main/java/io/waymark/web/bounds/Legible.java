package io.waymark.web.bounds;

import io.waymark.privacy.Visible;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Words that somebody can read; see {@link Visible#isLegible}. That there are some is {@code NotBlank}'s to say. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Legible.Check.class)
public @interface Legible {
    /** What is wrong. */
    String message() default "must be words that can be seen, without control characters";

    /** As Jakarta Validation asks for it. */
    Class<?>[] groups() default {};

    /** As Jakarta Validation asks for it. */
    Class<? extends Payload>[] payload() default {};

    /** Leaves to {@code NotBlank} what is that rule's, so that each fault is told once. */
    final class Check implements ConstraintValidator<Legible, @Nullable String> {
        @Override
        public boolean isValid(@Nullable String words, ConstraintValidatorContext context) {
            return words == null || words.trim().isEmpty() || Visible.isLegible(words);
        }
    }
}
