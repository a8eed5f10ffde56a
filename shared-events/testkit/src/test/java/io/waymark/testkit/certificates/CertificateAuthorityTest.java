package io.waymark.testkit.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {
    @TempDir
    Path folder;

    @Test
    void keepsItselfAndWhatItIssued() {
        Issued first = CertificateAuthority.in(folder).keptOrIssued("door");
        var serial = first.read().getSerialNumber();

        assertThat(CertificateAuthority.in(folder).keptOrIssued("door").read().getSerialNumber())
                .isEqualTo(serial);
    }

    @Test
    void issuesAnewWhatAnotherAuthorityIssued() throws IOException {
        var serial = CertificateAuthority.in(folder).keptOrIssued("door").read().getSerialNumber();
        Files.delete(folder.resolve("ca.pem"));

        assertThat(CertificateAuthority.in(folder).keptOrIssued("door").read().getSerialNumber())
                .isNotEqualTo(serial);
    }

    @Test
    void keysAreForTheirOwnerAlone() throws IOException {
        Issued door = CertificateAuthority.in(folder).issue("door");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(door.key())))
                .isEqualTo("rw-------");
    }
}
