package io.waymark.exceptions.cases.application;

import java.util.function.Supplier;

/** The fake keeps what the port promises. */
class InMemoryOrderPostingsTest extends OrderPostingsContract {
    private final InMemoryDossiers dossiers = new InMemoryDossiers();
    private final InMemoryOrderPostings postings = new InMemoryOrderPostings(dossiers);

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
        return work.get();
    }
}
