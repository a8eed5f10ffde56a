package io.waymark.exceptions.cases.application;

/** The fake keeps what the port promises. */
class InMemoryDossiersTest extends DossiersContract {
    private final InMemoryDossiers dossiers = new InMemoryDossiers();

    @Override
    Dossiers dossiers() {
        return dossiers;
    }
}
