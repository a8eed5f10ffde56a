package io.waymark.exceptions.cases.application;

import java.util.function.Supplier;

/** The fake keeps what the port promises. */
class InMemoryParcelNumbersTest extends ParcelNumbersContract {
    private final InMemoryParcelNumbers numbers = new InMemoryParcelNumbers();

    @Override
    ParcelNumbers numbers() {
        return numbers;
    }

    @Override
    <T> T committed(Supplier<T> work) {
        return work.get();
    }
}
