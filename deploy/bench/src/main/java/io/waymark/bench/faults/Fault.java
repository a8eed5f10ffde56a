package io.waymark.bench.faults;

import io.waymark.bench.stack.Stack;
import java.util.Random;

/** Something that goes wrong while pushes arrive. */
@FunctionalInterface
interface Fault {
    /**
     * Lets it happen, and returns when its cause has passed; recovering from it is the services' own affair.
     *
     * @param random decides where there is something to choose
     */
    void strike(Stack stack, Random random) throws Exception;
}
