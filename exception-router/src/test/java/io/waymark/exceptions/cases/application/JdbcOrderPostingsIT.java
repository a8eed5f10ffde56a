package io.waymark.exceptions.cases.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
@WithTestResource(Backends.class)
class JdbcOrderPostingsIT extends OrderPostingsContract {
    @Inject
    Dossiers dossiers;

    @Inject
    OrderPostings postings;

    @Override
    Dossiers dossiers() {
        return dossiers;
    }

    @Override
    OrderPostings postings() {
        return postings;
    }

    @Override
    <T> T committed(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
