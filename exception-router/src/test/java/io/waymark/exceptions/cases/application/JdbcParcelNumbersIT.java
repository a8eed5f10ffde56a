package io.waymark.exceptions.cases.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
@WithTestResource(Backends.class)
class JdbcParcelNumbersIT extends ParcelNumbersContract {
    @Inject
    ParcelNumbers numbers;

    @Override
    ParcelNumbers numbers() {
        return numbers;
    }

    @Override
    <T> T committed(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
