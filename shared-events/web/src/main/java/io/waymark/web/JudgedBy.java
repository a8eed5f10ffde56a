package io.waymark.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A body whose faults all come in one answer, those of its shape and those by its door's rules. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface JudgedBy {
    /** The bean that knows the rules. */
    Class<? extends BodyRules<?>> value();
}
